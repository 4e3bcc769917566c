#pragma once

#include <stddef.h>
#include <stdint.h>

/// Calls `visit` for the executable, whose path is empty, and for each library that the process has loaded, in the order of loading: with
/// its path, and with the bytes of the build note that its linker put into it, or NULL if it has none. Visits nothing where executables
/// and libraries have no such notes.
void sextant_visit_builds(
    void (*visit)(const char *path, const uint8_t *build, size_t length, void *context), void *context);
