import Base
import Documents
import LanguageKit
import Schema

/// The functions that every file of an SDK may call.
extension TypeScriptSDK {
    var utilities: [UInt8] {
        var printer = TypeScriptSDKPrinter(generator: style.generator)
        let address = package.pluginDownloadURL.map { ", pluginDownloadURL: " + TypeScriptText.quoted($0) } ?? ""
        printer.write(Self.utilities(defaults: "    return { version: getVersion()\(address) };"))
        if let parameterization { printer.write(packageRegistration(parameterization)) }
        return printer.bytes
    }

    /// What registers the package with its parameter.
    private func packageRegistration(_ parameterization: DataNode) -> String {
        let base = parameterization["baseProvider"]
        func quoted(_ text: String?) -> String { TypeScriptText.quoted(text ?? "") }
        var text = "\nexport async function getPackage(): Promise<string | undefined> {\n\treturn runtime.registerPackage({\n"
        text += "\t\tbaseProviderName: \(quoted(base?["name"]?.string)),\n"
        text += "\t\tbaseProviderVersion: \(quoted(base?["version"]?.string)),\n"
        text += "\t\tbaseProviderDownloadUrl: \(quoted(package.pluginDownloadURL)),\n"
        text += "\t\tpackageName: \(quoted(package.name)),\n"
        text += "\t\tpackageVersion: \(quoted(request.version)),\n"
        text += "\t\tbase64Parameter: \(quoted(parameterization["parameter"]?.string)),\n"
        if package.node["extensionParameterization"] != nil { text += "\t\textension: true,\n" }
        return text + "\t});\n}\n"
    }

    /// Source: the published SDKs, in all of which the file is the same but for the address of the plugin.
    private static func utilities(defaults: String) -> String {
        ##"""

        import * as runtime from "@pulumi/pulumi/runtime";
        import * as pulumi from "@pulumi/pulumi";

        export function getEnv(...vars: string[]): string | undefined {
            for (const v of vars) {
                const value = process.env[v];
                if (value) {
                    return value;
                }
            }
            return undefined;
        }

        export function getEnvBoolean(...vars: string[]): boolean | undefined {
            const s = getEnv(...vars);
            if (s !== undefined) {
                // NOTE: these values are taken from https://golang.org/src/strconv/atob.go?s=351:391#L1, which is what
                // Terraform uses internally when parsing boolean values.
                if (["1", "t", "T", "true", "TRUE", "True"].find(v => v === s) !== undefined) {
                    return true;
                }
                if (["0", "f", "F", "false", "FALSE", "False"].find(v => v === s) !== undefined) {
                    return false;
                }
            }
            return undefined;
        }

        export function getEnvNumber(...vars: string[]): number | undefined {
            const s = getEnv(...vars);
            if (s !== undefined) {
                const f = parseFloat(s);
                if (!isNaN(f)) {
                    return f;
                }
            }
            return undefined;
        }

        export function getVersion(): string {
            let version = require('./package.json').version;
            // Node allows for the version to be prefixed by a "v", while semver doesn't.
            // If there is a v, strip it off.
            if (version.indexOf('v') === 0) {
                version = version.slice(1);
            }
            return version;
        }

        /** @internal */
        export function resourceOptsDefaults(): any {
        \##(defaults)
        }

        /** @internal */
        export function lazyLoad(exports: any, props: string[], loadModule: any) {
            for (let property of props) {
                Object.defineProperty(exports, property, {
                    enumerable: true,
                    get: function() {
                        return loadModule()[property];
                    },
                });
            }
        }

        /** @internal */
        export async function callAsync<T>(
            tok: string,
            props: pulumi.Inputs,
            res?: pulumi.Resource,
            opts?: {property?: string},
        ): Promise<T> {
            const o: any = runtime.call<T>(tok, props, res);
            const value = await o.promise(true /*withUnknowns*/);
            const isKnown = await o.isKnown;
            const isSecret = await o.isSecret;
            const problem: string|undefined =
                !isKnown ? "an unknown value"
                : isSecret ? "a secret value"
                : undefined;
            // Ingoring o.resources silently. They are typically non-empty, r.f() calls include r as a dependency.
            if (problem) {
                throw new Error(`Plain resource method "${tok}" incorrectly returned ${problem}. ` +
                    "This is an error in the provider, please report this to the provider developer.");
            }
            // Extract a single property if requested.
            if (opts && opts.property) {
                return value[opts.property];
            }
            return value;
        }

        """##
    }
}
