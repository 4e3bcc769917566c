#include "CSimdJSON.h"

#include <new>
#include <simdjson.h>

struct sextant_json {
    simdjson::dom::document document;
};

namespace {

sextant_json_status status_of(simdjson::error_code error) {
    switch (error) {
    case simdjson::SUCCESS: return SEXTANT_JSON_OK;
    case simdjson::EMPTY: return SEXTANT_JSON_EMPTY;
    case simdjson::DEPTH_ERROR: return SEXTANT_JSON_TOO_DEEP;
    case simdjson::CAPACITY:
    case simdjson::MEMALLOC: return SEXTANT_JSON_TOO_LARGE;
    default: return SEXTANT_JSON_INVALID;
    }
}

} // namespace

extern "C" {

sextant_json_status sextant_json_parse(const uint8_t *bytes, size_t length, size_t max_depth, sextant_json **result) {
    *result = nullptr;
    if (bytes == nullptr || length == 0) return SEXTANT_JSON_EMPTY;
    auto *holder = new (std::nothrow) sextant_json();
    if (holder == nullptr) return SEXTANT_JSON_TOO_LARGE;
    simdjson::dom::parser parser;
    simdjson::error_code error = parser.allocate(length, max_depth);
    // The parser may read past the end of what it is given; `true` lets it copy the bytes where that would leave the page.
    if (error == simdjson::SUCCESS) error = parser.parse_into_document(holder->document, bytes, length, true).error();
    if (error != simdjson::SUCCESS) {
        delete holder;
        return status_of(error);
    }
    *result = holder;
    return SEXTANT_JSON_OK;
}

const uint64_t *sextant_json_tape(const sextant_json *document) { return document->document.tape.get(); }

const uint8_t *sextant_json_strings(const sextant_json *document) { return document->document.string_buf.get(); }

void sextant_json_free(sextant_json *document) { delete document; }

} // extern "C"
