"""Modules and functions stay small: the figures of the best codebases, where the trouble is in the tail."""

import statistics

from tests.architecture.source import body_lines, functions, modules_of_tests, name_of, own_modules

MEDIAN, NINETIETH, LARGEST = 90, 250, 400
LONGEST_FUNCTION = 40


def lines(path):
    return len(path.read_text().splitlines())


def test_modules_stay_small():
    sizes = sorted(lines(path) for path in own_modules() if path.name != "__init__.py")
    assert statistics.median(sizes) <= MEDIAN
    assert statistics.quantiles(sizes, n=10)[8] <= NINETIETH


def test_no_module_is_large():
    large = {name_of(path): lines(path) for path in [*own_modules(), *modules_of_tests()] if lines(path) > LARGEST}
    assert large == {}


def test_functions_stay_small():
    long = {
        f"{name_of(path)}:{function.lineno} {function.name}": body_lines(function)
        for path in own_modules()
        for function in functions(path)
        if body_lines(function) > LONGEST_FUNCTION
    }
    assert long == {}
