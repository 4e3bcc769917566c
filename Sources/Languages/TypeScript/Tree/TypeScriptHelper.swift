/// A function that TypeScript programs define for themselves, since neither the language nor the SDK has it.
enum TypeScriptHelper: Hashable, Sendable {
    case fileHash, notImplemented, singleOrNone, required, numberText
    case attempt(ofOutput: Bool)
    case test(ofOutput: Bool)

    /// The modules of Node.js that the function's text uses.
    var modules: [String] {
        switch self {
        case .fileHash: ["fs", "crypto"]
        case .notImplemented, .singleOrNone, .required, .numberText, .attempt, .test: []
        }
    }

    /// The objects of JavaScript's own that the function's text uses.
    var globals: Set<String> {
        switch self {
        case .fileHash: ["Buffer"]
        case .notImplemented, .singleOrNone, .required, .attempt: ["Error"]
        case .numberText: ["String", "Number"]
        case .test: []
        }
    }

    /// The function's name.
    var name: String {
        switch self {
        case .fileHash: "computeFilebase64sha256"
        case .notImplemented: "notImplemented"
        case .singleOrNone: "singleOrNone"
        case .required: "required"
        case .numberText: "numberText"
        case .attempt(let ofOutput): ofOutput ? "tryOutput_" : "try_"
        case .test(let ofOutput): ofOutput ? "canOutput_" : "can_"
        }
    }

    /// The function's text. Readers compare programs by their bytes, so the texts keep the published spelling.
    var text: String {
        switch self {
        case .fileHash:
            """
            function computeFilebase64sha256(path: string): string {
            \tconst fileData = Buffer.from(fs.readFileSync(path, 'binary'))
            \treturn crypto.createHash('sha256').update(fileData).digest('base64')
            }
            """
        case .notImplemented:
            """
            function notImplemented(message: string): any {
                throw new Error(message);
            }
            """
        case .singleOrNone:
            """
            function singleOrNone<T>(elements: pulumi.Input<T>[]): pulumi.Input<T> | undefined {
                if (elements.length > 1) {
                    throw new Error("singleOrNone expected input list to have a single element");
                }
                return elements[0];
            }
            """
        case .required:
            """
            function required<T>(value: T | null | undefined): T {
                if (value === undefined || value === null) {
                    throw new Error("a required value is absent");
                }
                return value;
            }
            """
        case .numberText:
            """
            function numberText(value: number): string {
                const parts = /^(-?)(\\d)(?:\\.(\\d+))?e([+-]\\d+)$/.exec(String(value));
                if (parts === null) {
                    return String(value);
                }
                const digits = parts[2] + (parts[3] ?? "");
                const point = Number(parts[4]) + 1;
                return parts[1] + (point > 0 ? digits.padEnd(point, "0") : "0." + "0".repeat(-point) + digits);
            }
            """
        case .attempt(ofOutput: false):
            """
            function try_(
            \t...fns: Array<() => any>
            ): any {
            \tfor (const fn of fns) {
            \t\ttry {
            \t\t\tconst result = fn();
            \t\t\tif (result === undefined) {
            \t\t\t\tcontinue;
            \t\t\t}
            \t\t\treturn result;
            \t\t} catch (e) {
            \t\t\tcontinue;
            \t\t}
            \t}
            \tthrow new Error("try: all parameters failed");
            }

            """
        case .attempt(ofOutput: true):
            """
            function tryOutput_(
            \t...fns: Array<() => pulumi.Input<any>>
            ): pulumi.Output<any> {
            \tif (fns.length === 0) {
            \t\tthrow new Error("try: all parameters failed");
            \t}
            \tconst [fn, ...rest] = fns;
            \ttry {
            \t\treturn pulumi.output(fn()).apply(result => result !== undefined ? result : tryOutput_(...rest));
            \t} catch {
            \t\treturn tryOutput_(...rest);
            \t}
            \tthrow new Error("try: all parameters failed");
            }

            """
        case .test(ofOutput: false):
            """
            function can_(
                fn: () => any
            ): boolean {
                try {
                    const result = fn();
                    if (result === undefined) {
                        return false;
                    }
                    return true;
                } catch (e) {
                    return false;
                }
            }

            """
        case .test(ofOutput: true):
            """
            function canOutput_(
                fn: () => pulumi.Input<any>
            ): pulumi.Output<boolean> {
                try {
                    return pulumi.output(fn()).apply(result => result !== undefined);
                } catch {
                    return pulumi.output(false);
                }
            }

            """
        }
    }
}
