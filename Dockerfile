# The atlas in a container: slim, not root, runs with a read-only file system.
#   docker build -t handover-atlas .
#   docker run --rm --read-only --tmpfs /tmp -p 127.0.0.1:8501:8501 -v handover-atlas:/workspace handover-atlas
# What you accept at the desk is kept in /workspace: name the volume (or mount a folder that user 10001 may write to), or it
# goes with the container. A folder of articles: add -v "$PWD/articles":/articles:ro -e HANDOVER_ARTICLES=/articles
FROM python:3.11-slim-bookworm AS build
WORKDIR /src
COPY requirements/run.lock requirements/run.lock
RUN python -m venv /opt/atlas \
    && /opt/atlas/bin/pip install --no-cache-dir --require-hashes --no-deps --only-binary :all: -r requirements/run.lock
COPY pyproject.toml README.md LICENSE ./
COPY geodata geodata
COPY dashboard dashboard
RUN /opt/atlas/bin/pip install --no-cache-dir --no-deps --no-build-isolation . \
    && /opt/atlas/bin/python -m compileall -q /opt/atlas/lib

FROM python:3.11-slim-bookworm
RUN useradd --create-home --uid 10001 atlas && install -d -o 10001 /workspace
COPY --from=build /opt/atlas /opt/atlas
ENV PATH=/opt/atlas/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    HOME=/tmp \
    HANDOVER_WORKSPACE=/workspace
USER 10001
VOLUME /workspace
WORKDIR /tmp
EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=10s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8501/_stcore/health', timeout=5).read()"]
CMD ["handover", "serve", "--host", "0.0.0.0", "--port", "8501"]
