import Documents
import LanguageKit
import Schema

extension SchemaComparer {
    /// The pairs of old and new tokens, what is gone and what is new.
    private func pairs(_ old: [String], _ new: [String], _ renames: [Rename]) -> (
        gone: [String], pairs: [(old: String, new: String)], added: Set<String>
    ) {
        let former = Dictionary(renames.map { ($0.new, $0.old) }, uniquingKeysWith: { first, _ in first })
        let renamed = Set(renames.map(\.old))
        let oldTokens = Set(old)
        let gone = Self.missing(old, in: new).filter { !renamed.contains($0) }
        let pairs = new.compactMap { token in oldTokens.contains(token) ? (token, token) : former[token].map { ($0, token) } }
        return (gone, pairs, Set(new).subtracting(pairs.map(\.1)))
    }

    /// A declaration that has another token. It breaks programs in the languages in which the names differ.
    private mutating func addRename(
        _ rename: Rename, _ kind: ChangeKind, _ place: ChangePlace, _ word: String, languages: [LanguageID],
        level: SchemaChange.Level,
        node: DataNode?
    ) {
        let isBreaking = !languages.isEmpty
        let isEverywhere = languages.count == names.languages.count
        add(
            SchemaChange(
                kind, isBreaking ? .breaking : level, at: place, "the \(word) is called \(rename.new)",
                languages: isBreaking && !isEverywhere ? languages : [], reason: rename.reason, node: node))
    }

    // MARK: Resources

    mutating func compareResources(_ renames: [Rename]) {
        let (gone, pairs, added) = pairs(old.resourceTokens, new.resourceTokens, renames)
        for token in gone {
            add(
                SchemaChange(
                    .resourceRemoved, .breaking, at: ChangePlace(.resources, token), "the resource was removed",
                    node: old.resourceNode(token)))
        }
        let byOld = Dictionary(renames.map { ($0.old, $0) }, uniquingKeysWith: { first, _ in first })
        let former = Dictionary(pairs.map { ($0.new, $0.old) }, uniquingKeysWith: { first, _ in first })
        for token in new.resourceTokens {
            let place = ChangePlace(.resources, token)
            if added.contains(token) {
                add(SchemaChange(.resourceAdded, .compatible, at: place, "the resource is new", node: new.resourceNode(token)))
            }
            guard let oldToken = former[token], let a = old.resource(oldToken), let b = new.resource(token) else { continue }
            if let rename = byOld[oldToken], oldToken != token {
                // Without an alias, the engine takes existing resources for others.
                let oldPlace = ChangePlace(.resources, oldToken)
                addRename(
                    rename, .resourceRenamed, oldPlace, "resource", languages: names.renamed(resource: oldToken, to: token),
                    level: rename.isDeclared ? .compatible : .state, node: b.node)
                if !rename.isDeclared, changes.last?.level == .breaking {
                    add(
                        SchemaChange(
                            .aliasRemoved, .state, at: oldPlace, "no alias keeps the existing resources of this token",
                            node: b.node))
                }
            } else {
                names.compare(resource: token)
            }
            compare(a, b, at: place)
        }
    }

    private mutating func compare(_ a: Resource, _ b: Resource, at place: ChangePlace) {
        if a.isComponent != b.isComponent {
            let message = b.isComponent ? "the resource is a component now" : "the component is a resource now"
            add(SchemaChange(.resourceKindChanged, .breaking, at: place, message, node: b.node))
        }
        compareDeprecation(a.deprecation, b.deprecation, at: place, "resource", node: b.node)
        for alias in Set(a.aliases).subtracting(b.aliases).subtracting([b.token]).sorted() {
            add(
                SchemaChange(
                    .aliasRemoved, .state, at: place, "existing resources of the former token \(alias) are no longer recognized",
                    node: b.node["aliases"] ?? b.node))
        }
        compare(a.inputs, b.inputs, at: place.inside("inputs"), .given, .input)
        compare(a.outputs, b.outputs, at: place.inside("outputs"), .read, .output)
        compareState(a, b, at: place)
        let methods = (Set(a.methods.map(\.name)), Set(b.methods.map(\.name)))
        for name in methods.0.subtracting(methods.1).sorted() {
            add(
                SchemaChange(
                    .methodRemoved, .breaking, at: place.inside("methods", name), "the method '\(name)' was removed",
                    node: b.node["methods"] ?? b.node))
        }
        for name in methods.1.subtracting(methods.0).sorted() {
            add(
                SchemaChange(
                    .methodAdded, .compatible, at: place.inside("methods", name), "the method '\(name)' is new",
                    node: b.node["methods"]?[name] ?? b.node))
        }
    }

    /// What look-ups take repeats inputs and outputs in bridged packages: only what has changed in neither of them is said.
    private mutating func compareState(_ a: Resource, _ b: Resource, at place: ChangePlace) {
        let before = changes
        let said = Set(before.lazy.filter { $0.place.token == place.token }.compactMap(\.place.path.last))
        compare(a.stateInputs, b.stateInputs, at: place.inside("state"), .given, .stateInput)
        changes = before + changes[before.count...].filter { !said.contains($0.place.path.last ?? "") }
    }

    // MARK: Functions

    mutating func compareFunctions(_ renames: [Rename]) {
        let (gone, pairs, added) = pairs(old.functionTokens, new.functionTokens, renames)
        for token in gone {
            add(
                SchemaChange(
                    .functionRemoved, .breaking, at: ChangePlace(.functions, token), "the function was removed",
                    node: old.functionNode(token)))
        }
        let byOld = Dictionary(renames.map { ($0.old, $0) }, uniquingKeysWith: { first, _ in first })
        let former = Dictionary(pairs.map { ($0.new, $0.old) }, uniquingKeysWith: { first, _ in first })
        for token in new.functionTokens {
            let place = ChangePlace(.functions, token)
            if added.contains(token) {
                add(SchemaChange(.functionAdded, .compatible, at: place, "the function is new", node: new.functionNode(token)))
            }
            guard let oldToken = former[token], let a = old.function(oldToken), let b = new.function(token) else { continue }
            if let rename = byOld[oldToken], oldToken != token {
                addRename(
                    rename, .functionRenamed, ChangePlace(.functions, oldToken), "function",
                    languages: names.renamed(function: oldToken, to: token), level: .breaking, node: b.node)
            } else {
                names.compare(function: token)
            }
            compare(a, b, at: place)
        }
    }

    private mutating func compare(_ a: Function, _ b: Function, at place: ChangePlace) {
        compareDeprecation(a.deprecation, b.deprecation, at: place, "function", node: b.node)
        switch (a.inputs, b.inputs) {
        case (let x?, let y?): compare(x.properties, y.properties, at: place.inside("inputs"), .given, .argument)
        case (nil, let y?):
            compare(PropertyList(), y.properties, at: place.inside("inputs"), .given, .argument)
            add(
                SchemaChange(
                    .argumentsChanged, .breaking, at: place, "the function takes arguments now", languages: names.only(["go"]),
                    node: y.node))
        case (let x?, nil):
            compare(x.properties, PropertyList(), at: place.inside("inputs"), .given, .argument)
            add(SchemaChange(.argumentsChanged, .breaking, at: place, "the function takes no arguments any more", node: b.node))
        case (nil, nil): break
        }
        if a.multiArgumentInputs != b.multiArgumentInputs {
            let message =
                b.multiArgumentInputs.map { "the arguments are given one by one: \($0.joined(separator: ", "))" }
                ?? "the arguments are given as one object"
            add(SchemaChange(.argumentsChanged, .breaking, at: place, message, node: b.node["multiArgumentInputs"] ?? b.node))
        }
        compareResults(a, b, at: place)
    }

    private mutating func compareResults(_ a: Function, _ b: Function, at place: ChangePlace) {
        let node = b.node["outputs"] ?? b.node["returnTypes"] ?? b.node
        switch (a.result, b.result) {
        case (.none, .none): break
        case (.object(let x), .object(let y)): compare(x.properties, y.properties, at: place.inside("outputs"), .read, .output)
        case (.value(let x), .value(let y)):
            let relation = types.relation(x, y)
            guard relation != .same else { return }
            add(
                SchemaChange(
                    .resultChanged, .breaking, at: place, "the result is \(y.words), not \(x.words)",
                    languages: relation == .narrowed ? names.only(typed) : [], node: node))
        case (.none, _): add(SchemaChange(.resultChanged, .compatible, at: place, "the function has a result now", node: node))
        case (_, .none):
            add(SchemaChange(.resultChanged, .breaking, at: place, "the function has no result any more", node: node))
        case (.object, .value(let y)):
            add(SchemaChange(.resultChanged, .breaking, at: place, "the result is \(y.words), not an object", node: node))
        case (.value(let x), .object):
            add(SchemaChange(.resultChanged, .breaking, at: place, "the result is an object, not \(x.words)", node: node))
        }
    }

    // MARK: Types

    mutating func compareTypes(_ renames: [Rename]) {
        let (gone, pairs, added) = pairs(old.typeTokens, new.typeTokens, renames)
        for token in gone {
            add(
                SchemaChange(
                    .typeRemoved, .breaking, at: ChangePlace(.types, token), "the type was removed", node: old.typeNode(token)))
        }
        let byOld = Dictionary(renames.map { ($0.old, $0) }, uniquingKeysWith: { first, _ in first })
        let former = Dictionary(pairs.map { ($0.new, $0.old) }, uniquingKeysWith: { first, _ in first })
        for token in new.typeTokens {
            let place = ChangePlace(.types, token)
            if added.contains(token) {
                add(SchemaChange(.typeAdded, .compatible, at: place, "the type is new", node: new.typeNode(token)))
            }
            guard let oldToken = former[token], let a = old.type(oldToken), let b = new.type(token) else { continue }
            if let rename = byOld[oldToken], oldToken != token {
                addRename(
                    rename, .typeRenamed, ChangePlace(.types, oldToken), "type",
                    languages: names.renamed(type: oldToken, to: token), level: .compatible, node: new.typeNode(token))
            } else {
                names.compare(type: token)
            }
            switch (a, b) {
            case (.object(let x), .object(let y)):
                compare(x.properties, y.properties, at: place, directions(oldToken, token), .member)
            case (.enumeration(let x), .enumeration(let y)): compare(x, y, at: place)
            case (.object, .enumeration):
                add(
                    SchemaChange(
                        .typeKindChanged, .breaking, at: place, "the object type is an enum now", node: new.typeNode(token)))
            case (.enumeration, .object):
                add(
                    SchemaChange(
                        .typeKindChanged, .breaking, at: place, "the enum is an object type now", node: new.typeNode(token)))
            }
        }
    }

    private mutating func compare(_ a: EnumType, _ b: EnumType, at place: ChangePlace) {
        let node = new.typeNode(b.token)
        if a.valueType != b.valueType {
            let message = "the enum's values are of type \(b.valueType.words), not \(a.valueType.words)"
            return add(SchemaChange(.valueTypeChanged, .breaking, at: place, message, node: node))
        }
        for member in a.members where b.member(member.value) == nil {
            add(
                SchemaChange(
                    .memberRemoved, .breaking, at: place.inside(member.value.text),
                    "the member \(member.value.quoted) was removed", node: node?["enum"] ?? node))
        }
        for member in b.members {
            let inner = place.inside(member.value.text)
            guard let former = a.former(of: member, in: b) else {
                add(
                    SchemaChange(
                        .memberAdded, .compatible, at: inner, "the member \(member.value.quoted) is new",
                        node: node?["enum"] ?? node))
                continue
            }
            compareDeprecation(former.deprecation, member.deprecation, at: inner, "member", node: node?["enum"] ?? node)
        }
    }

    // MARK: Deprecation

    mutating func compareDeprecation(
        _ a: String?, _ b: String?, at place: ChangePlace, _ word: String, node: DataNode?
    ) {
        switch (a?.isEmpty == false ? a : nil, b?.isEmpty == false ? b : nil) {
        case (nil, let text?):
            // Some texts name properties in every language; any one of the names says what is meant.
            let text = DescriptionText(key: "nodejs", fence: "typescript").resolved(text)
            add(SchemaChange(.deprecated, .compatible, at: place, "the \(word) is deprecated: \(text)", node: node))
        case (.some, nil):
            add(SchemaChange(.undeprecated, .compatible, at: place, "the \(word) is not deprecated any more", node: node))
        default: break
        }
    }
}

extension EnumType {
    /// The member that another version's member was: the one of the same name and value or, where its name is gone, of the same value.
    func former(of member: Member, in new: EnumType) -> Member? {
        let alike = members.filter { self.member(member.value)?.value == $0.value }
        return alike.first { $0.name == member.name }
            ?? alike.first { old in !new.members.contains { $0.name == old.name && $0.value == old.value } }
    }
}
