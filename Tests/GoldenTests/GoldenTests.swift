// Goldens run through the code of `sextant check`.
