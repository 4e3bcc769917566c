// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

/// The note of its build tells the program from any other (`ProgramIdentity`) without reading it all.
let linking: [LinkerSetting] = [
    .unsafeFlags(["-use-ld=lld", "-Xlinker", "--build-id=sha1"], .when(platforms: [.linux]))
]

/// One target per wall of the house: imports run from the command line down to `Base`, and the compiler holds that.
let package = Package(
    name: "sextant",
    products: [
        .executable(name: "sextant", targets: ["sextant"]), .executable(name: "bench", targets: ["Bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .target(
            name: "CSimdJSON", cxxSettings: [.unsafeFlags(["-std=c++17", "-O3"])], linkerSettings: [.linkedLibrary("simdjson")]),
        .target(name: "CBuilds"),
        .target(name: "CFault"),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
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
        .target(
            name: "Frontend",
            dependencies: [
                "Base", "Documents", "Schema", "Program", .product(name: "OrderedCollections", package: "swift-collections"),
            ],
            swiftSettings: settings),
        .target(name: "Constructors", dependencies: ["Base", "Documents", "Schema", "Program"], swiftSettings: settings),
        .target(
            name: "Languages",
            dependencies: [
                "Base", "Documents", "Schema", "Program", .product(name: "OrderedCollections", package: "swift-collections"),
            ],
            swiftSettings: settings),
        .target(
            name: "Docs",
            dependencies: [
                "Base", "Documents", "Schema", "Program", .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: settings),
        .target(
            name: "Driver",
            dependencies: [
                "Base", "CCrypto", "CFault", "Documents", "Schema", "Program", "Constructors", "Frontend", "Languages", "Docs",
            ],
            resources: [.embedInCode("Styles/Bundled")],
            swiftSettings: settings),
        .executableTarget(
            name: "sextant",
            dependencies: [
                "Base", "CBuilds", "Documents", "Schema", "Program", "Languages", "Docs", "Driver",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Sources/CLI",
            swiftSettings: settings, linkerSettings: linking),
        .executableTarget(
            name: "Bench",
            dependencies: ["Base", "Documents", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: settings, linkerSettings: linking),
        .testTarget(name: "BaseTests", dependencies: ["Base"], swiftSettings: settings),
        .testTarget(
            name: "CLITests",
            dependencies: [
                "sextant", "Base", "Driver", "Languages", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: settings),
        .testTarget(
            name: "ConstructorsTests",
            dependencies: ["Base", "Constructors", "Documents", "Languages", "Program", "Schema"], swiftSettings: settings),
        .testTarget(name: "DocsTests", dependencies: ["Base", "Docs", "Documents", "Schema"], swiftSettings: settings),
        .testTarget(name: "DocumentsTests", dependencies: ["Base", "Documents"], swiftSettings: settings),
        .testTarget(
            name: "DriverTests", dependencies: ["Base", "Driver", "Documents", "Schema", "Program", "Languages", "Docs"],
            swiftSettings: settings),
        .testTarget(
            name: "FrontendTests", dependencies: ["Base", "Frontend", "Documents", "Schema", "Program"], swiftSettings: settings),
        .target(
            name: "Fuzzing", dependencies: ["Base", "Documents", "Driver", "Languages", "Schema"], path: "Tests/Fuzzing",
            swiftSettings: settings),
        .testTarget(name: "GoldenTests", dependencies: ["sextant", "Base", "Driver", "Languages"], swiftSettings: settings),
        .testTarget(
            name: "HostileTests", dependencies: ["Driver", "Fuzzing", "Schema"], exclude: ["Inputs"], swiftSettings: settings),
        .testTarget(
            name: "LanguagesTests", dependencies: ["Base", "Languages", "Documents", "Schema", "Program", "Frontend"],
            swiftSettings: settings),
        .testTarget(name: "ProgramTests", dependencies: ["Base", "Program", "Documents", "Schema"], swiftSettings: settings),
        .testTarget(name: "SchemaTests", dependencies: ["Base", "Schema", "Documents"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)

// libFuzzer brings the entry point, so that no other build may contain this program: `make fuzz`.
if Context.environment["SEXTANT_FUZZ"] != nil {
    package.products.append(.executable(name: "sextant-fuzz", targets: ["FuzzMain"]))
    package.targets.append(
        .executableTarget(name: "FuzzMain", dependencies: ["Fuzzing", "Schema"], path: "Tests/FuzzMain", swiftSettings: settings))
}
