"""Logistic regression with a penalty on large weights, found by L-BFGS."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from scipy.optimize import minimize
from scipy.special import log_softmax, softmax

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


def fit(matrix: Any, answers: NDArray[np.intp], classes: int, *, penalty: float) -> Floats:
    """Return (features, classes) weights that tell the answers.

    Args:
        matrix: (examples, features), sparse or not.
        answers: The class of each example.
        classes: How many there are.
        penalty: What the squares of the weights cost, halved.
    """
    rows = np.arange(len(answers))
    shape = (matrix.shape[1], classes)

    def cost(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(shape)
        scores = matrix @ weights
        missed = -log_softmax(scores, axis=1)[rows, answers].sum()
        wrong = softmax(scores, axis=1)
        wrong[rows, answers] -= 1
        slope = matrix.T @ wrong + penalty * weights
        return missed + penalty / 2 * float((flat**2).sum()), np.asarray(slope).ravel()

    found = minimize(
        cost, np.zeros(shape).ravel(), jac=True, method="L-BFGS-B", options={"maxiter": 250}
    )
    weights: Floats = found.x.reshape(shape)
    return weights


def chances(matrix: Any, weights: Floats) -> Floats:
    """Return how likely each example is of each class."""
    found: Floats = softmax(matrix @ weights, axis=1)
    return found
