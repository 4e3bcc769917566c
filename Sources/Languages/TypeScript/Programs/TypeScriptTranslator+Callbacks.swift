import Program

extension TypeScriptTranslator {
    /// Translates code that runs once outputs or promises are known: without a callback where an output itself offers what is read
    /// of it.
    func translate(_ apply: ApplyExpression) -> TypeScriptExpression {
        if let direct = apply.proxied { return translate(direct) }
        if let parts = apply.interpolatedParts, style.keepsAbsentTexts || !apply.needsSpelling {
            return template(parts, tag: .core("interpolate"))
        }
        return callback(apply, .expression(inFunction.translate(apply.body)))
    }

    /// A callback: `a.apply(a => …)`, `pulumi.all([a, b]).apply(([a, b]) => …)`.
    func callback(_ apply: ApplyExpression, _ body: TypeScriptArrow.Body) -> TypeScriptExpression {
        let takesOutputs = apply.sources.contains {
            $0.timing == .output || ($0.type.combinesEventuals && $0.type.containsOutputs)
        }
        let all: TypeScriptExpression = takesOutputs ? .entity(.core("all")) : .member(.name("Promise"), "all")
        let source: TypeScriptExpression
        if apply.sources.count == 1 {
            let only = output(apply.sources[0])
            source = apply.sources[0].type.combinesEventuals ? .call(all, only) : only
        } else {
            source = .call(all, .array(apply.sources.map { translate($0) }))
        }
        let names = apply.parameters.map(\.name)
        let parameters: [TypeScriptArrow.Parameter] = names.count > 1 ? [.list(names)] : names.map { .name($0) }
        return source.calling(takesOutputs ? "apply" : "then", .arrow(TypeScriptArrow(parameters, body)))
    }
}
