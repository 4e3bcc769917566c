import Base
import Docs
import LanguageKit

// Docs knows no languages, and languages know no pages: these are the words that they have in common.

extension PageLanguage {
    /// What a page must know of a language.
    init(_ language: any Language.Type) {
        self.init(
            id: language.id.name, displayName: language.displayName, fence: language.fence, aliases: language.aliases.map(\.name),
            commentMark: language.commentMark)
    }
}

extension SourceFormat {
    /// What a program of a schema is written in.
    init(_ format: ProgramText.Format) {
        switch format {
        case .yaml: self = .yaml
        case .pcl: self = .pcl
        case .hcl: self = .hcl
        case .terraform: self = .terraform
        }
    }
}

extension ExamplePrograms {
    /// A conversion as a page sees it. A source of which nothing could be read has no programs; its findings say why.
    ///
    /// - Parameter separatesLanguages: whether the files of each language lie in a folder of their own: projects have files of the
    ///   same names.
    init(_ conversion: Conversion, languages: [PageLanguage], separatesLanguages: Bool) {
        guard !conversion.outputs.isEmpty else {
            self.init(programs: [], declaresAnything: false, diagnostics: conversion.diagnostics)
            return
        }
        let programs = languages.map { language in
            let output = conversion.outputs.first { $0.language.name == language.id }
            return Program(
                language: language.id, text: output?.text,
                files: (output?.files ?? []).map {
                    ProgramFile(path: separatesLanguages ? "\(language.id)/\($0.path)" : $0.path, bytes: $0.bytes)
                },
                problems: conversion.diagnostics.filter { $0.severity == .error && $0.language == language.id }.map(\.message))
        }
        self.init(
            programs: programs, declaresAnything: conversion.declaresAnything, diagnostics: conversion.diagnostics)
    }
}
