#define _GNU_SOURCE
#include "CBuilds.h"

#ifdef __linux__

#include <elf.h>
#include <link.h>
#include <string.h>

struct visitor {
    void (*visit)(const char *, const uint8_t *, size_t, void *);
    void *context;
};

static size_t padded(size_t length) { return (length + 3) & ~(size_t)3; }

/// Finds the note of type NT_GNU_BUILD_ID by the name of `GNU`.
static const uint8_t *find_build(const uint8_t *notes, size_t size, size_t *length) {
    size_t at = 0;
    while (size - at >= sizeof(ElfW(Nhdr))) {
        ElfW(Nhdr) note;
        memcpy(&note, notes + at, sizeof note);
        size_t name = at + sizeof note;
        if (note.n_namesz > size - name) return NULL;
        size_t start = name + padded(note.n_namesz);
        if (start > size || note.n_descsz > size - start) return NULL;
        if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == 4 && memcmp(notes + name, "GNU", 4) == 0) {
            *length = note.n_descsz;
            return notes + start;
        }
        at = start + padded(note.n_descsz);
        if (at > size) return NULL;
    }
    return NULL;
}

static int visit_object(struct dl_phdr_info *info, size_t size, void *context) {
    (void)size;
    struct visitor *visitor = context;
    // The executable has no name here, and the kernel's own library no path.
    if (info->dlpi_name == NULL || (info->dlpi_name[0] != '\0' && info->dlpi_name[0] != '/')) return 0;
    const uint8_t *build = NULL;
    size_t length = 0;
    for (int index = 0; index < info->dlpi_phnum && build == NULL; index++) {
        const ElfW(Phdr) *header = &info->dlpi_phdr[index];
        if (header->p_type != PT_NOTE) continue;
        build = find_build((const uint8_t *)(info->dlpi_addr + header->p_vaddr), header->p_memsz, &length);
    }
    visitor->visit(info->dlpi_name, build, length, visitor->context);
    return 0;
}

void sextant_visit_builds(void (*visit)(const char *, const uint8_t *, size_t, void *), void *context) {
    struct visitor visitor = {visit, context};
    dl_iterate_phdr(visit_object, &visitor);
}

#else

void sextant_visit_builds(void (*visit)(const char *, const uint8_t *, size_t, void *), void *context) {
    (void)visit;
    (void)context;
}

#endif
