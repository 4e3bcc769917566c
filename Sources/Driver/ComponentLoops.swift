import Base
import Frontend
import LanguageKit
import Lowering
import Program

extension Program {
    /// Loops in components whose condition or key is known only while deploying, since those who use a component may give outputs
    /// for its arguments. The binder reports the same of other loops.
    var componentLoopsKnownLater: [Diagnostic] {
        components.values.flatMap { component in
            component.componentLoopsKnownLater + component.readingInputsAsOutputs().loopsKnownLater(except: component)
        }
    }

    /// The loops of this program over what is known at once whose condition or key is an output, but isn't in `other`.
    private func loopsKnownLater(except other: Program) -> [Diagnostic] {
        let reported = Set(other.decidingOutputs.map(\.span))
        return decidingOutputs.filter { !reported.contains($0.span) }.map { part in
            Diagnostic(
                .error, .loopKnownLater,
                "this `for` in a component decides by an argument, which may be known only while deploying",
                hint: "Decide by a value of the component's own, or loop outside of the component.",
                in: source, at: part.span)
        }
    }

    /// Conditions and keys that are outputs, of loops over what is known at once.
    private var decidingOutputs: [Expression] {
        var found: [Expression] = []
        for value in expressions {
            value.forEachNested { part in
                guard case .forEach(let loop) = part, !loop.collection.type.isOutput else { return }
                found += [loop.condition, loop.key].compactMap { $0 }.filter(\.type.isOutput)
            }
        }
        return found
    }
}
