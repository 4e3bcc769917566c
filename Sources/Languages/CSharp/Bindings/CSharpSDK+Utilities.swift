import Documents
import LanguageKit
import Schema

/// The class that all others use.
extension CSharpSDK {
    var utilities: [UInt8] {
        var printer = CSharpSDKPrinter(generator: style.generator, usings: [])
        printer.line("namespace ", symbols.rootNamespace)
        printer.block { printer in
            printer.line("static class Utilities")
            printer.block { printer in
                printer.write(lines: Self.environment)
                printer.write(lines: defaults)
                printer.write("\n")
                if let parameterization {
                    write(parameterization, to: &printer)
                    printer.write("\n")
                }
                printer.write(lines: version)
            }
            printer.write("\n")
            let name = "\(attributeName)ResourceTypeAttribute"
            printer.line("internal sealed class ", name, " : global::Pulumi.ResourceTypeAttribute")
            printer.block { printer in
                printer.line("public ", name, "(string type) : base(type, Utilities.Version)")
                printer.block { _ in }
            }
        }
        return printer.bytes
    }

    private static let environment = """
        public static string? GetEnv(params string[] names)
        {
            foreach (var n in names)
            {
                var value = global::System.Environment.GetEnvironmentVariable(n);
                if (value != null)
                {
                    return value;
                }
            }
            return null;
        }

        static string[] trueValues = { "1", "t", "T", "true", "TRUE", "True" };
        static string[] falseValues = { "0", "f", "F", "false", "FALSE", "False" };
        public static bool? GetEnvBoolean(params string[] names)
        {
            var s = GetEnv(names);
            if (s != null)
            {
                if (global::System.Array.IndexOf(trueValues, s) != -1)
                {
                    return true;
                }
                if (global::System.Array.IndexOf(falseValues, s) != -1)
                {
                    return false;
                }
            }
            return null;
        }

        public static int? GetEnvInt32(params string[] names) => int.TryParse(GetEnv(names), out int v) ? (int?)v : null;

        public static double? GetEnvDouble(params string[] names) => double.TryParse(GetEnv(names), out double v) ? (double?)v : null;

        [global::System.Obsolete("Please use WithDefaults instead")]
        public static global::Pulumi.InvokeOptions WithVersion(this global::Pulumi.InvokeOptions? options)
        {
            var dst = options ?? new global::Pulumi.InvokeOptions{};
            dst.Version = options?.Version ?? Version;
            return dst;
        }


        """

    /// The methods that fill in options of calls.
    private var defaults: String {
        var address = ""
        if let url = package.pluginDownloadURL, !url.isEmpty {
            address = "\n    dst.PluginDownloadURL = src?.PluginDownloadURL ?? \"\(url)\";"
        }
        return ["InvokeOptions", "InvokeOutputOptions"].map { options in
            """
            public static global::Pulumi.\(options) WithDefaults(this global::Pulumi.\(options)? src)
            {
                var dst = src ?? new global::Pulumi.\(options){};
                dst.Version = src?.Version ?? Version;\(address)
                return dst;
            }

            """
        }.joined(separator: "\n")
    }

    /// Writes the method that says which package, with which parameter, this one is.
    private func write(_ parameterization: DataNode, to printer: inout CSharpSDKPrinter) {
        let base = parameterization["baseProvider"]
        let kind = package.node["parameterization"] == nil ? "extension" : "parameterization"
        printer.write(
            lines: """
                public static global::Pulumi.RegisterPackageRequest PackageParameterization()
                {
                    return new global::Pulumi.RegisterPackageRequest(
                        name: "\(base?["name"]?.string ?? "")",
                        version: "\(base?["version"]?.string ?? "")",
                        downloadUrl: "\(package.pluginDownloadURL ?? "")",
                        \(kind): new global::Pulumi.RegisterPackageRequest.PackageParameterization(
                            name: "\(package.name)",
                            version: "\(request.version ?? "")",
                            value: global::System.Convert.FromBase64String("\(parameterization["parameter"]?.string ?? "")")));
                }

                """)
    }

    private var version: String {
        """
        private readonly static string version;
        public static string Version => version;

        static Utilities()
        {
            var assembly = global::System.Reflection.IntrospectionExtensions.GetTypeInfo(typeof(Utilities)).Assembly;
            using var stream = assembly.GetManifestResourceStream("\(symbols.rootNamespace).version.txt");
            using var reader = new global::System.IO.StreamReader(stream ?? throw new global::System.NotSupportedException("Missing embedded version.txt file"));
            version = reader.ReadToEnd().Trim();
            var parts = version.Split("\\n");
            if (parts.Length == 2)
            {
                // The first part is the provider name.
                version = parts[1].Trim();
            }
        }

        """
    }
}

extension CSharpSDKPrinter {
    /// Writes lines at the current depth.
    mutating func write(lines text: String) {
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            if line.isEmpty { write("\n") } else { self.line(String(line)) }
        }
    }
}
