import Schema

/// Packages whose reading counts as the stage `load`, wherever it is that one is first asked for.
struct TimedPackages: PackageProvider {
    let packages: any PackageProvider
    let timings: Timings

    func package(_ name: String, version: String?) -> Package? {
        timings.measure("load") { packages.package(name, version: version) }
    }
}
