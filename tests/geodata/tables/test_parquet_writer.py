import pyarrow as pa
import pyarrow.parquet as pq

from geodata.tables.parquet_writer import ParquetWriter


def written(path, *tables):
    with ParquetWriter(path, tables[0].schema) as writer:
        for table in tables:
            writer.write(table)
    return pq.ParquetFile(path).metadata.row_group(0) if tables[0].num_rows else None


def test_only_columns_whose_values_come_again_get_a_dictionary(tmp_path):
    table = pa.table({"kind": ["attack", "handover"] * 50, "note": [f"n{n}" for n in range(100)]})
    group = written(tmp_path / "a.parquet", table)
    assert "DICTIONARY" in str(group.column(0).encodings)
    assert "DICTIONARY" not in str(group.column(1).encodings)


def test_rows_come_back_in_their_order_with_nested_and_null_columns(tmp_path):
    table = pa.table({"a": [1, None, 3], "b": [[1], [], None], "c": pa.nulls(3)})
    written(tmp_path / "a.parquet", table, table)
    assert pq.read_table(tmp_path / "a.parquet").equals(pa.concat_tables([table, table]))


def test_a_table_without_rows_is_a_table(tmp_path):
    table = pa.table({"a": pa.array([], pa.int64())})
    written(tmp_path / "a.parquet", table)
    assert pq.read_table(tmp_path / "a.parquet").equals(table)


def test_metadata_said_before_and_after_the_rows_are_kept(tmp_path):
    table = pa.table({"a": [1]})
    with ParquetWriter(tmp_path / "a.parquet", table.schema) as writer:
        writer.add_metadata({"before": "1"})
        writer.write(table)
        writer.add_metadata({"after": "2"})
    kept = pq.read_metadata(tmp_path / "a.parquet").metadata
    assert (kept[b"before"], kept[b"after"]) == (b"1", b"2")
