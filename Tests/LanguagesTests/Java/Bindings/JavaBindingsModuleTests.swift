import LanguageJava
import LanguageKit
import Testing

/// Functions, enums and configuration of a small schema's SDK, expected as the published generators lay them out.
@Suite struct JavaBindingsModuleTests {
    @Test func functionHasAllForms() throws {
        let comment = """
                /**
                 * Finds.
                 *\u{20}
                 */

            """
        let invoke = #"("farm:index:getCow", TypeShape.of(GetCowResult.class), args, Utilities.withVersion(options));"#
        #expect(
            try JavaFarm.file("FarmFunctions.java") == """
                package com.pulumi.farm;

                import com.pulumi.core.Output;
                import com.pulumi.core.TypeShape;
                import com.pulumi.deployment.Deployment;
                import com.pulumi.deployment.InvokeOptions;
                import com.pulumi.deployment.InvokeOutputOptions;
                import com.pulumi.farm.Utilities;
                import com.pulumi.farm.inputs.GetCowArgs;
                import com.pulumi.farm.inputs.GetCowPlainArgs;
                import com.pulumi.farm.outputs.GetCowResult;
                import java.util.concurrent.CompletableFuture;

                public final class FarmFunctions {
                \(comment)    public static Output<GetCowResult> getCow() {
                        return getCow(GetCowArgs.Empty, InvokeOptions.Empty);
                    }
                \(comment)    public static CompletableFuture<GetCowResult> getCowPlain() {
                        return getCowPlain(GetCowPlainArgs.Empty, InvokeOptions.Empty);
                    }
                \(comment)    public static Output<GetCowResult> getCow(GetCowArgs args) {
                        return getCow(args, InvokeOptions.Empty);
                    }
                \(comment)    public static CompletableFuture<GetCowResult> getCowPlain(GetCowPlainArgs args) {
                        return getCowPlain(args, InvokeOptions.Empty);
                    }
                \(comment)    public static Output<GetCowResult> getCow(GetCowArgs args, InvokeOptions options) {
                        return Deployment.getInstance().invoke\(invoke)
                    }
                \(comment)    public static Output<GetCowResult> getCow(GetCowArgs args, InvokeOutputOptions options) {
                        return Deployment.getInstance().invoke\(invoke)
                    }
                \(comment)    public static CompletableFuture<GetCowResult> getCowPlain(GetCowPlainArgs args, InvokeOptions options) {
                        return Deployment.getInstance().invokeAsync\(invoke)
                    }
                }

                """)
    }

    @Test func enumHoldsItsValues() throws {
        #expect(
            try JavaFarm.file("enums/Colour.java") == """
                package com.pulumi.farm.enums;

                import com.pulumi.core.annotations.EnumType;
                import java.lang.String;
                import java.util.Objects;
                import java.util.StringJoiner;

                    /**
                     * Hue.
                     *\u{20}
                     */
                    @EnumType
                    public enum Colour {
                        /**
                         * Red.
                         *\u{20}
                         */
                        DarkRed("dark-red"),
                        /**
                         * @deprecated
                         * Too bright.
                         */
                        @Deprecated /* Too bright. */
                        Bright("b");

                        private final String value;

                        Colour(String value) {
                            this.value = Objects.requireNonNull(value);
                        }

                        @EnumType.Converter
                        public String getValue() {
                            return this.value;
                        }

                        @Override
                        public java.lang.String toString() {
                            return new StringJoiner(", ", "Colour[", "]")
                                .add("value='" + this.value + "'")
                                .toString();
                        }
                    }

                """)
    }

    @Test func configurationIsReadByMethods() throws {
        #expect(
            try JavaFarm.file("Config.java") == """
                package com.pulumi.farm;

                import com.pulumi.core.TypeShape;
                import com.pulumi.core.internal.Codegen;
                import com.pulumi.farm.inputs.Stall;
                import java.lang.String;
                import java.util.List;
                import java.util.Optional;

                public final class Config {

                    private static final com.pulumi.Config config = com.pulumi.Config.of("farm");
                    public Optional<String> barn() {
                        return Codegen.stringProp("barn").config(config).env("BARN", "SHED").def("red").get();
                    }
                /**
                 * Where.
                 *\u{20}
                 */
                    public Optional<List<Stall>> stalls() {
                        return Codegen.objectProp("stalls", TypeShape.<List<Stall>>builder(List.class).addParameter(Stall.class).build()).config(config).get();
                    }
                }

                """)
    }
}
