// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// The languages that Sextant writes. Each is a target of its own (`Sources/Languages/NAME`), so that no language can use another.
let languages = ["TypeScript", "Python", "CSharp", "Go", "HCL", "Java", "YAML", "PCL"]

/// What the targets of languages may use.
let languageDependencies: [Target.Dependency] = [
    "Base", "Documents", "Schema", "Program", "Lowering",
    .product(name: "OrderedCollections", package: "swift-collections"),
]

/// One target per layer. The compiler enforces the import direction, from the command line down to `Base`.
let package = Package(
    name: "sextant",
    products: [
        .executable(name: "sextant", targets: ["sextant"]), .executable(name: "bench", targets: ["Bench"]),
        // The whole pipeline but for files and the terminal, for programs that embed it.
        .library(
            name: "SextantKit",
            targets: [
                "Base", "Documents", "Schema", "Program", "Lowering", "Frontend", "Constructors", "LanguageKit", "Languages",
                "Comparison", "Docs", "Driver",
            ]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CCMarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "Base", swiftSettings: settings),
        .target(name: "Documents", dependencies: ["Base", "CLibYAML", "CSimdJSON"], swiftSettings: settings),
        .target(
            name: "Schema",
            dependencies: ["Base", "Documents", .product(name: "OrderedCollections", package: "swift-collections")],
            swiftSettings: settings),
        .target(
            name: "Program",
            dependencies: ["Base", "Schema", .product(name: "OrderedCollections", package: "swift-collections")],
            swiftSettings: settings),
        .target(name: "Analysis", dependencies: ["Base", "Program", "Schema"], swiftSettings: settings),
        .target(name: "Lowering", dependencies: ["Base", "Schema", "Program"], swiftSettings: settings),
        .target(
            name: "Frontend",
            dependencies: [
                "Analysis", "Base", "Documents", "Schema", "Program",
                .product(name: "OrderedCollections", package: "swift-collections"),
            ],
            swiftSettings: settings),
        .target(name: "Constructors", dependencies: ["Base", "Documents", "Schema", "Program"], swiftSettings: settings),
        .target(name: "LanguageKit", dependencies: languageDependencies, path: "Sources/Languages/Kit", swiftSettings: settings),
        .target(
            name: "Languages", dependencies: ["LanguageKit"] + languages.map { .target(name: "Language\($0)") },
            path: "Sources/Languages/Registry", swiftSettings: settings),
        .target(
            name: "Comparison", dependencies: ["Base", "Documents", "Schema", "LanguageKit", "Languages"], swiftSettings: settings
        ),
        .target(name: "Docs", dependencies: ["Base", "Documents", "Schema", "Program"], swiftSettings: settings),
        .target(
            name: "Reference",
            dependencies: ["Base", "CCMarkGFM", "Constructors", "Documents", "Schema", "LanguageKit", "Languages"],
            swiftSettings: settings),
        .target(
            name: "Driver",
            dependencies: [
                "Base", "Documents", "Schema", "Program", "Lowering", "Constructors", "Frontend", "LanguageKit",
                "Languages", "Comparison", "Docs",
            ],
            resources: [.embedInCode("Styles/Bundled")],
            swiftSettings: settings),
        .executableTarget(
            name: "sextant",
            dependencies: [
                "Base", "Documents", "Schema", "Program", "LanguageKit", "Languages", "Comparison", "Docs", "Driver", "Reference",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            path: "Sources/CLI",
            swiftSettings: settings),
        .executableTarget(
            name: "Bench",
            dependencies: ["Base", "Documents", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: settings),
        .executableTarget(
            name: "SymbolLists", dependencies: ["LanguageKit", "Languages", "Schema"], path: "Tests/SymbolLists",
            swiftSettings: settings),
        .testTarget(name: "BaseTests", dependencies: ["Base"], swiftSettings: settings),
        .testTarget(
            name: "CLITests",
            dependencies: [
                "sextant", "Base", "Driver", "LanguageKit", "Languages",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: settings),
        .testTarget(
            name: "ConstructorsTests",
            dependencies: ["Base", "Constructors", "Documents", "LanguageKit", "Languages", "Program", "Schema"],
            swiftSettings: settings),
        .testTarget(
            name: "ComparisonTests", dependencies: ["Base", "Comparison", "LanguageKit", "Schema"], swiftSettings: settings),
        .testTarget(name: "DocsTests", dependencies: ["Base", "Docs", "Documents", "Schema"], swiftSettings: settings),
        .testTarget(name: "DocumentsTests", dependencies: ["Base", "Documents"], swiftSettings: settings),
        .testTarget(
            name: "DriverTests",
            dependencies: ["Base", "Driver", "Documents", "Schema", "Program", "LanguageKit", "Languages", "Docs"],
            swiftSettings: settings),
        .testTarget(
            name: "FrontendTests", dependencies: ["Base", "Frontend", "Documents", "Schema", "Program"], swiftSettings: settings),
        .target(
            name: "Fuzzing", dependencies: ["Base", "Documents", "Driver", "LanguageKit", "Languages", "Schema"],
            path: "Tests/Fuzzing",
            swiftSettings: settings),
        .testTarget(
            name: "GoldenTests", dependencies: ["sextant", "Base", "Driver", "LanguageKit", "Languages"], swiftSettings: settings),
        .testTarget(
            name: "HostileTests", dependencies: ["Driver", "Fuzzing", "Schema"], exclude: ["Inputs"], swiftSettings: settings),
        .testTarget(
            name: "LanguagesTests",
            dependencies: ["Base", "LanguageKit", "Languages", "Documents", "Schema", "Program", "Frontend"]
                + languages.map { .target(name: "Language\($0)") },
            path: "Tests/LanguagesTests/Kit", exclude: ["Symbols/published.json"], swiftSettings: settings),
        .testTarget(
            name: "AnalysisTests", dependencies: ["Analysis", "Base", "Documents", "Frontend", "Program", "Schema"],
            swiftSettings: settings),
        .testTarget(
            name: "LoweringTests", dependencies: ["Base", "Lowering", "Program", "Documents", "Schema"], swiftSettings: settings),
        .testTarget(name: "ProgramTests", dependencies: ["Base", "Program", "Documents", "Schema"], swiftSettings: settings),
        .target(name: "JSONSchema", dependencies: ["Documents"], path: "Tests/JSONSchema", swiftSettings: settings),
        .testTarget(
            name: "ReferenceTests",
            dependencies: ["Base", "Documents", "JSONSchema", "Languages", "LanguageKit", "Reference", "Schema"],
            swiftSettings: settings),
        .testTarget(name: "SchemaTests", dependencies: ["Base", "Schema", "Documents", "JSONSchema"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

for language in languages {
    package.targets += [
        .target(
            name: "Language\(language)", dependencies: ["LanguageKit"] + languageDependencies,
            path: "Sources/Languages/\(language)", swiftSettings: settings),
        .testTarget(
            name: "Language\(language)Tests",
            dependencies: [
                "Base", "LanguageKit", "Languages", .target(name: "Language\(language)"), "Documents", "Schema", "Program",
                "Frontend",
            ],
            path: "Tests/LanguagesTests/\(language)", swiftSettings: settings),
    ]
}

// libFuzzer brings the entry point, so that no other build may contain this program: `make fuzz`.
if Context.environment["SEXTANT_FUZZ"] != nil {
    package.products.append(.executable(name: "sextant-fuzz", targets: ["FuzzMain"]))
    package.targets.append(
        .executableTarget(name: "FuzzMain", dependencies: ["Fuzzing", "Schema"], path: "Tests/FuzzMain", swiftSettings: settings))
}
