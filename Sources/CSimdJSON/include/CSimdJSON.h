#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A parsed JSON document: simdjson's tape and the decoded strings that it points into. Immutable once parsed.
typedef struct sextant_json sextant_json;

/// Why a text could not be parsed. Where it goes wrong is for the caller to find: simdjson's DOM does not say.
typedef enum {
    SEXTANT_JSON_OK = 0,
    /// There is no value at all.
    SEXTANT_JSON_EMPTY = 1,
    /// Nested deeper than allowed.
    SEXTANT_JSON_TOO_DEEP = 2,
    /// Too large, or no memory for it.
    SEXTANT_JSON_TOO_LARGE = 3,
    /// Not JSON.
    SEXTANT_JSON_INVALID = 4,
} sextant_json_status;

/// Parses `length` bytes and copies what it needs of them. On success stores a document that `sextant_json_free` must end.
sextant_json_status sextant_json_parse(const uint8_t *bytes, size_t length, size_t max_depth, sextant_json **result);

/// The tape, in the layout of simdjson's doc/tape.md; the first word is the root entry.
const uint64_t *sextant_json_tape(const sextant_json *document);

/// Decoded strings: each a 32-bit length, its bytes, and a zero.
const uint8_t *sextant_json_strings(const sextant_json *document);

/// Ends a document; NULL is allowed.
void sextant_json_free(sextant_json *document);

#ifdef __cplusplus
}
#endif
