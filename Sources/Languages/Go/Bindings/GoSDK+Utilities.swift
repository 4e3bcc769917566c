import Base
import Documents
import LanguageKit
import Schema

/// The utilities that only the SDK itself uses.
extension GoSDK {
    var utilities: [UInt8] {
        var imports = GoSDKImports(
            standard: ["fmt", "os", "reflect", "regexp", "strconv", "strings"],
            others: [GoSDKImports.versions, GoSDKImports.core])
        if isParameterized {
            imports = GoSDKImports(
                standard: ["fmt", "os", "reflect", "regexp", "strconv", "strings", "encoding/base64"],
                others: [GoSDKImports.versions, GoSDKImports.core])
            imports.add("github.com/pulumi/pulumi/sdk/v3/proto/go", as: "pulumirpc")
        }
        var printer = GoSDKPrinter(generator: style.generator, package: internals, imports: imports)
        let pattern =
            symbols.settings.rootPackageName == nil
            ? "^.*/pulumi-\(package.name)/sdk(/v\\d+)?" : "^\(symbols.basePath)(/v\\d+)?"
        printer.write("\n", Self.utilities(pattern: GoText.quoted(pattern)))
        if let function = packageReferenceFunction { printer.write(.function(function)) }
        printer.write(.function(optionsFunction("Resource")))
        printer.write(.function(optionsFunction("Invoke")))
        return printer.bytes
    }

    /// The function that gives the options that every resource, or every call, has.
    private func optionsFunction(_ kind: String) -> GoSDKFunction {
        var body: [GoSDKStatement] = [.line("defaults := []pulumi.\(kind)Option{}")]
        if let address = package.pluginDownloadURL, !address.isEmpty {
            body.append(.line("defaults = append(defaults, pulumi.PluginDownloadURL(\"\(address)\"))"))
        } else {
            body.append(.blankLine)
        }
        let version = settings.knowsVersion ? request.version.map { "semver.MustParse(\(GoText.quoted($0)))" } : nil
        body += [
            .line("version := \(version ?? "SdkVersion")"),
            .block(
                "if !version.Equals(semver.Version{}) {",
                [.line("defaults = append(defaults, pulumi.Version(version.String()))")]),
            .line("return append(defaults, opts...)"),
        ]
        return GoSDKFunction(
            comment: GoSDKComment("Pkg\(kind)DefaultOpts provides package level defaults to pulumi.Option\(kind)."),
            head: "func Pkg\(kind)DefaultOpts(opts []pulumi.\(kind)Option) []pulumi.\(kind)Option", body: body)
    }

    /// The function that registers a package which is another one with a parameter.
    private var packageReferenceFunction: GoSDKFunction? {
        guard let parameterization, let version = request.version else { return nil }
        let base = parameterization["baseProvider"]
        let isReplaced = package.node["parameterization"] != nil
        let name = GoText.quoted(package.name)
        let key = GoText.quoted("\(package.name):\(version)")
        return GoSDKFunction(
            comment: GoSDKComment(
                """
                PkgGetPackageRef returns the package reference for the current package.
                The reference is cached per pulumi.Context so that concurrent inline
                programs each register with their own engine and receive distinct refs.
                """),
            head: "func PkgGetPackageRef(ctx *pulumi.Context) (string, error)",
            body: [
                .block(
                    "return ctx.GetOrRegisterPackageRef(\(key), func() (*pulumirpc.RegisterPackageRequest, error) {",
                    [
                        .line(
                            "parameter, err := base64.StdEncoding.DecodeString(\(GoText.quoted(parameterization["parameter"]?.string ?? "")))"
                        ),
                        .block("if err != nil {", [.line("return nil, err")]), .blankLine,
                        .block(
                            "return &pulumirpc.RegisterPackageRequest{",
                            [
                                .line("Name:        \(GoText.quoted(base?["name"]?.string ?? "")),"),
                                .line("Version:     \(GoText.quoted(base?["version"]?.string ?? "")),"),
                                .line("DownloadUrl: \(GoText.quoted(package.pluginDownloadURL ?? "")),"),
                                .block(
                                    "\(isReplaced ? "Parameterization" : "Extension"): &pulumirpc.Parameterization{",
                                    [
                                        .line("Name:    \(name),"), .line("Version: \(GoText.quoted(version)),"),
                                        .line("Value:   parameter,"),
                                    ], closing: "},"),
                            ], closing: "}, nil"),
                    ], closing: "})")
            ])
    }

    /// The text that is the same in every SDK but for the pattern of the import path, which holds the version.
    private static func utilities(pattern: String) -> String {
        #"""
        import (
        	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/internals"
        )

        type envParser func(v string) interface{}

        func ParseEnvBool(v string) interface{} {
        	b, err := strconv.ParseBool(v)
        	if err != nil {
        		return nil
        	}
        	return b
        }

        func ParseEnvInt(v string) interface{} {
        	i, err := strconv.ParseInt(v, 0, 0)
        	if err != nil {
        		return nil
        	}
        	return int(i)
        }

        func ParseEnvFloat(v string) interface{} {
        	f, err := strconv.ParseFloat(v, 64)
        	if err != nil {
        		return nil
        	}
        	return f
        }

        func ParseEnvStringArray(v string) interface{} {
        	var result pulumi.StringArray
        	for _, item := range strings.Split(v, ";") {
        		result = append(result, pulumi.String(item))
        	}
        	return result
        }

        func GetEnvOrDefault(def interface{}, parser envParser, vars ...string) interface{} {
        	for _, v := range vars {
        		if value, ok := os.LookupEnv(v); ok {
        			if parser != nil {
        				return parser(value)
        			}
        			return value
        		}
        	}
        	return def
        }

        // PkgVersion uses reflection to determine the version of the current package.
        // If a version cannot be determined, v1 will be assumed. The second return
        // value is always nil.
        func PkgVersion() (semver.Version, error) {
        	// emptyVersion defaults to v0.0.0
        	if !SdkVersion.Equals(semver.Version{}) {
        		return SdkVersion, nil
        	}
        	type sentinal struct{}
        	pkgPath := reflect.TypeOf(sentinal{}).PkgPath()
        	re := regexp.MustCompile(\#(pattern))
        	if match := re.FindStringSubmatch(pkgPath); match != nil {
        		vStr := match[1]
        		if len(vStr) == 0 { // If the version capture group was empty, default to v1.
        			return semver.Version{Major: 1}, nil
        		}
        		return semver.MustParse(fmt.Sprintf("%s.0.0", vStr[2:])), nil
        	}
        	return semver.Version{Major: 1}, nil
        }

        // isZero is a null safe check for if a value is it's types zero value.
        func IsZero(v interface{}) bool {
        	if v == nil {
        		return true
        	}
        	return reflect.ValueOf(v).IsZero()
        }

        func CallPlain(
        	ctx *pulumi.Context,
        	tok string,
        	args pulumi.Input,
        	output pulumi.Output,
        	self pulumi.Resource,
        	property string,
        	resultPtr reflect.Value,
        	errorPtr *error,
        	opts ...pulumi.InvokeOption,
        ) {
        	res, err := callPlainInner(ctx, tok, args, output, self, opts...)
        	if err != nil {
        		*errorPtr = err
        		return
        	}

        	v := reflect.ValueOf(res)

        	// extract res.property field if asked to do so
        	if property != "" {
        		v = v.FieldByName("Res")
        	}

        	// return by setting the result pointer; this style of returns shortens the generated code without generics
        	resultPtr.Elem().Set(v)
        }

        func callPlainInner(
        	ctx *pulumi.Context,
        	tok string,
        	args pulumi.Input,
        	output pulumi.Output,
        	self pulumi.Resource,
        	opts ...pulumi.InvokeOption,
        ) (any, error) {
        	o, err := ctx.Call(tok, args, output, self, opts...)
        	if err != nil {
        		return nil, err
        	}

        	outputData, err := internals.UnsafeAwaitOutput(ctx.Context(), o)
        	if err != nil {
        		return nil, err
        	}

        	// Ingoring deps silently. They are typically non-empty, r.f() calls include r as a dependency.
        	known := outputData.Known
        	value := outputData.Value
        	secret := outputData.Secret

        	problem := ""
        	if !known {
        		problem = "an unknown value"
        	} else if secret {
        		problem = "a secret value"
        	}

        	if problem != "" {
        		return nil, fmt.Errorf("Plain resource method %q incorrectly returned %s. "+
        			"This is an error in the provider, please report this to the provider developer.",
        			tok, problem)
        	}

        	return value, nil
        }

        """#
    }
}
