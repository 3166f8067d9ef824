"""Forces between nodes, in numpy: the same start and the same order give the same places.

Neighbours pull each other, all nodes push each other away, and each round moves less than the one
before (Fruchterman and Reingold 1991). Small networks push pair by pair. In large ones the push is
a field on a grid, got by a Fourier transform from where the nodes are, as in Linderman et al.
(2019): a round costs as much as the grid, whatever the number of pairs (docs/decisions/0017).
"""

from typing import Any, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

Places: TypeAlias = NDArray[np.float64]
Links: TypeAlias = NDArray[np.int64]

#: Up to this many nodes every pair pushes; above it a field does.
PAIRS: Final = 700
_ROUNDS: Final = 140
_GRID: Final = 128


def spread(count: int, links: Links, weights: NDArray[np.float64]) -> Places:
    """Return x and y of ``count`` nodes, in units of the wished distance of neighbours.

    ``links`` holds pairs of node numbers, ``weights`` how strongly each pulls.
    """
    start = _start(count, links)
    if count <= PAIRS:
        return _pairwise(start, links, weights)
    return _field(start, links, weights)


def _start(count: int, links: Links) -> Places:
    """Return first places: distances in steps to a few nodes far apart, two directions of them.

    This is what unfolds a network (Brandes and Pich 2007); a little noise parts twins.
    """
    noise = np.random.default_rng(7).uniform(-0.5, 0.5, (count, 2))
    side = np.sqrt(count)
    if count < 4 or not len(links):
        scattered: Places = noise * side
        return scattered
    steps = _distances(count, links, pivots=min(12, count))
    squares = steps**2
    centred = squares - squares.mean(axis=0) - squares.mean(axis=1)[:, None] + squares.mean()
    # Singular vectors are known up to sign: it is fixed, or the picture would flip with the build.
    axes = np.linalg.svd(centred, full_matrices=False)[0][:, :2]
    axes = axes * np.sign(axes[np.abs(axes).argmax(axis=0), [0, 1]] + 1e-12)
    spreads = axes.std(axis=0)
    places: Places = axes / np.where(spreads > 0, spreads, 1) * side / 4 + noise * side / 8
    return places


def _distances(count: int, links: Links, *, pivots: int) -> Places:
    """Return the steps from every node to each of some pivots, each the farthest from the last."""
    both = np.concatenate([links, links[:, ::-1]])
    both = both[np.argsort(both[:, 0], kind="stable")]
    targets = both[:, 1]
    begins = np.searchsorted(both[:, 0], np.arange(count + 1))
    nearest = np.full(count, np.inf)
    columns = []
    pivot = int(np.argmax(np.diff(begins)))
    for _ in range(pivots):
        steps = np.full(count, -1.0)
        steps[pivot] = 0
        front = np.array([pivot])
        distance = 0
        while len(front):
            distance += 1
            lengths = begins[front + 1] - begins[front]
            starts = np.repeat(
                begins[front] - np.concatenate([[0], lengths.cumsum()[:-1]]), lengths
            )
            reached = np.unique(targets[starts + np.arange(lengths.sum())])
            front = reached[steps[reached] < 0]
            steps[front] = distance
        steps[steps < 0] = steps.max() + 1
        columns.append(steps)
        nearest = np.minimum(nearest, steps)
        pivot = int(np.argmax(nearest))
    return np.stack(columns, axis=1)


def _pairwise(places: Places, links: Links, weights: NDArray[np.float64]) -> Places:
    count = len(places)
    x, y = (np.ascontiguousarray(axis) for axis in places.T)
    for heat in _cooling(count, _ROUNDS):
        dx, dy = x[:, None] - x, y[:, None] - y
        push = 1 / np.maximum(dx * dx + dy * dy, 0.01)
        moved = np.stack([(dx * push).sum(axis=1), (dy * push).sum(axis=1)], axis=1)
        x, y = _step(np.stack([x, y], axis=1), moved, links, weights, heat)
    return np.stack([x, y], axis=1)


def _field(places: Places, links: Links, weights: NDArray[np.float64]) -> Places:
    for heat in _cooling(len(places), 90):
        x, y = _step(places, _push(places), links, weights, heat)
        places = np.stack([x, y], axis=1)
    return places


def _push(places: Places) -> Places:
    """Return how all nodes push each one: mass on a grid, folded with the push at each distance."""
    low = places.min(axis=0)
    cell = float((places.max(axis=0) - low).max()) / (_GRID - 2) + 1e-9
    spots = (places - low) / cell
    corner = spots.astype(np.int64)
    part = spots - corner
    # Each node is shared among the four corners of its cell, and feels the push at these.
    corners = [
        ((corner[:, 0] + i) * _GRID + corner[:, 1] + j, share)
        for i in (0, 1)
        for j in (0, 1)
        for share in [(part[:, 0] if i else 1 - part[:, 0]) * (part[:, 1] if j else 1 - part[:, 1])]
    ]
    mass = np.zeros(_GRID * _GRID)
    for place, share in corners:
        mass += np.bincount(place, share, _GRID * _GRID)
    size = 2 * _GRID
    steps = np.fft.fftfreq(size, 1 / size) * cell
    dx, dy = np.meshgrid(steps, steps, indexing="ij")
    # Within a cell the grid knows no direction; the push there is softened.
    push = 1 / np.maximum(dx * dx + dy * dy, cell * cell / 4)
    spectrum = np.fft.rfft2(mass.reshape(_GRID, _GRID), (size, size))
    fields = [
        np.fft.irfft2(spectrum * np.fft.rfft2(axis * push), (size, size))[:_GRID, :_GRID].ravel()
        for axis in (dx, dy)
    ]
    return np.stack(
        [sum(field[place] * share for place, share in corners) for field in fields], axis=1
    )


def _step(
    places: Places,
    moved: Places,
    links: Links,
    weights: NDArray[np.float64],
    heat: float,
) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return x and y after the pull of neighbours is added and no node went farther than heat."""
    count = len(places)
    a, b = links[:, 0], links[:, 1]
    along = places[b] - places[a]
    pull = along * (np.hypot(*along.T) * weights)[:, None]
    for axis in (0, 1):
        moved[:, axis] += np.bincount(a, pull[:, axis], count)
        moved[:, axis] -= np.bincount(b, pull[:, axis], count)
    # A weak pull to the middle keeps ends from drifting off.
    moved -= 0.02 * (places - places.mean(axis=0)) * np.sqrt(count) / 10
    far = np.maximum(np.hypot(*moved.T), 1e-9)
    places = places + moved * (np.minimum(far, heat) / far)[:, None]
    return places[:, 0], places[:, 1]


def _cooling(count: int, rounds: int) -> list[float]:
    hot = 0.12 * np.sqrt(count)
    return [float(hot * (1 - turn / rounds) ** 1.5 + 0.01) for turn in range(rounds)]
