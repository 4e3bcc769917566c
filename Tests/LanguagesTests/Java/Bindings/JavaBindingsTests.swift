import LanguageJava
import LanguageKit
import Testing

/// SDKs of a small schema, expected as the published generators lay them out.
@Suite struct JavaBindingsTests {
    @Test func sdkHasAFileForEachClass() throws {
        let paths = try JavaFarm.parts().map(\.path).sorted()
        let classes = paths.filter { $0.hasSuffix(".java") }.map { $0.replacing("src/main/java/com/pulumi/farm/", with: "") }
        #expect(
            classes == [
                "Config.java", "Cow.java", "CowArgs.java", "FarmFunctions.java", "Provider.java", "ProviderArgs.java",
                "Utilities.java", "enums/Colour.java", "inputs/GetCowArgs.java", "inputs/GetCowPlainArgs.java",
                "inputs/Stall.java", "inputs/StallArgs.java", "outputs/GetCowResult.java", "outputs/Stall.java",
            ])
        #expect(
            paths.filter { !$0.hasSuffix(".java") } == [".gitattributes", "README.md", "build.gradle", "settings.gradle"])
    }

    @Test func localSDKHasItsVersionAndNoBuild() throws {
        let part = try #require(
            try JavaFarm.parts(isLocal: true).first { $0.path == "src/main/resources/com/pulumi/farm/version.txt" })
        #expect(part.make().bytes == Array("1.2.3".utf8))
        #expect(try !JavaFarm.parts(isLocal: true).contains { $0.path == "build.gradle" })
    }

    @Test func resourceHasOutputsConstructorsAndLookup() throws {
        #expect(
            try JavaFarm.file("Cow.java") == """
                package com.pulumi.farm;

                import com.pulumi.core.Alias;
                import com.pulumi.core.Output;
                import com.pulumi.core.annotations.Export;
                import com.pulumi.core.annotations.ResourceType;
                import com.pulumi.core.internal.Codegen;
                import com.pulumi.farm.CowArgs;
                import com.pulumi.farm.Utilities;
                import java.lang.String;
                import java.util.List;
                import java.util.Optional;
                import javax.annotation.Nullable;

                /**
                 * Gives milk &amp; more. *&#47;
                 *\u{20}
                 * @deprecated
                 * Use &#34;Goat&#34;.
                 *\u{20}
                 */
                @Deprecated /* Use ""Goat"". */
                @ResourceType(type="farm:index:Cow")
                public class Cow extends com.pulumi.resources.CustomResource {
                    @Export(name="key", refs={String.class}, tree="[0]")
                    private Output<String> key;

                    public Output<String> key() {
                        return this.key;
                    }
                    @Export(name="mates", refs={List.class,Cow.class}, tree="[0,1]")
                    private Output</* @Nullable */ List<Cow>> mates;

                    public Output<Optional<List<Cow>>> mates() {
                        return Codegen.optional(this.mates);
                    }
                    /**
                     * Who.
                     *\u{20}
                     */
                    @Export(name="name", refs={String.class}, tree="[0]")
                    private Output</* @Nullable */ String> name;

                    /**
                     * @return Who.
                     *\u{20}
                     */
                    public Output<Optional<String>> name() {
                        return Codegen.optional(this.name);
                    }

                    /**
                     *
                     * @param name The _unique_ name of the resulting resource.
                     */
                    public Cow(java.lang.String name) {
                        this(name, CowArgs.Empty);
                    }
                    /**
                     *
                     * @param name The _unique_ name of the resulting resource.
                     * @param args The arguments to use to populate this resource's properties.
                     */
                    public Cow(java.lang.String name, CowArgs args) {
                        this(name, args, null);
                    }
                    /**
                     *
                     * @param name The _unique_ name of the resulting resource.
                     * @param args The arguments to use to populate this resource's properties.
                     * @param options A bag of options that control this resource's behavior.
                     */
                    public Cow(java.lang.String name, CowArgs args, @Nullable com.pulumi.resources.CustomResourceOptions options) {
                        super("farm:index:Cow", name, makeArgs(args, options), makeResourceOptions(options, Codegen.empty()), false);
                    }

                    private Cow(java.lang.String name, Output<java.lang.String> id, @Nullable com.pulumi.resources.CustomResourceOptions options) {
                        super("farm:index:Cow", name, null, makeResourceOptions(options, id), false);
                    }

                    private static CowArgs makeArgs(CowArgs args, @Nullable com.pulumi.resources.CustomResourceOptions options) {
                        if (options != null && options.getUrn().isPresent()) {
                            return null;
                        }
                        return args == null ? CowArgs.Empty : args;
                    }

                    private static com.pulumi.resources.CustomResourceOptions makeResourceOptions(@Nullable com.pulumi.resources.CustomResourceOptions options, @Nullable Output<java.lang.String> id) {
                        var defaultOptions = com.pulumi.resources.CustomResourceOptions.builder()
                            .version(Utilities.getVersion())
                            .aliases(List.of(
                                Output.of(Alias.builder().type("farm:index:Ox").build())
                            ))
                            .additionalSecretOutputs(List.of(
                                "key"
                            ))
                            .replaceOnChanges(List.of(
                                "name"
                            ))
                            .build();
                        return com.pulumi.resources.CustomResourceOptions.merge(defaultOptions, options, id);
                    }

                    /**
                     * Get an existing Host resource's state with the given name, ID, and optional extra
                     * properties used to qualify the lookup.
                     *
                     * @param name The _unique_ name of the resulting resource.
                     * @param id The _unique_ provider ID of the resource to lookup.
                     * @param options Optional settings to control the behavior of the CustomResource.
                     */
                    public static Cow get(java.lang.String name, Output<java.lang.String> id, @Nullable com.pulumi.resources.CustomResourceOptions options) {
                        return new Cow(name, id, options);
                    }
                }

                """)
    }

    @Test func argumentsHaveABuilderThatChecksAndFillsIn() throws {
        #expect(
            try JavaFarm.file("inputs/StallArgs.java") == """
                package com.pulumi.farm.inputs;

                import com.pulumi.core.Output;
                import com.pulumi.core.annotations.Import;
                import com.pulumi.core.internal.Codegen;
                import com.pulumi.exceptions.MissingRequiredPropertyException;
                import java.lang.Double;
                import java.lang.Integer;
                import java.lang.String;
                import java.util.List;
                import java.util.Objects;
                import java.util.Optional;
                import javax.annotation.Nullable;


                /**
                 * Room.
                 *\u{20}
                 */
                public final class StallArgs extends com.pulumi.resources.ResourceArgs {

                    public static final StallArgs Empty = new StallArgs();

                    @Import(name="doors")
                    private @Nullable List<String> doors;

                    public Optional<List<String>> doors() {
                        return Optional.ofNullable(this.doors);
                    }

                    @Import(name="size")
                    private @Nullable Output<Integer> size;

                    public Optional<Output<Integer>> size() {
                        return Optional.ofNullable(this.size);
                    }

                    @Import(name="wait", required=true)
                    private Output<Double> wait;

                    public Output<Double> wait_() {
                        return this.wait;
                    }

                    private StallArgs() {}

                    private StallArgs(StallArgs $) {
                        this.doors = $.doors;
                        this.size = $.size;
                        this.wait = $.wait;
                    }

                    public static Builder builder() {
                        return new Builder();
                    }
                    public static Builder builder(StallArgs defaults) {
                        return new Builder(defaults);
                    }

                    public static final class Builder {
                        private StallArgs $;

                        public Builder() {
                            $ = new StallArgs();
                        }

                        public Builder(StallArgs defaults) {
                            $ = new StallArgs(Objects.requireNonNull(defaults));
                        }

                        public Builder doors(@Nullable List<String> doors) {
                            $.doors = doors;
                            return this;
                        }

                        public Builder doors(String... doors) {
                            return doors(List.of(doors));
                        }

                        public Builder size(@Nullable Output<Integer> size) {
                            $.size = size;
                            return this;
                        }

                        public Builder size(Integer size) {
                            return size(Output.of(size));
                        }

                        public Builder wait_(Output<Double> wait) {
                            $.wait = wait;
                            return this;
                        }

                        public Builder wait_(Double wait) {
                            return wait_(Output.of(wait));
                        }

                        public StallArgs build() {
                            $.size = Codegen.integerProp("size").output().arg($.size).def(2).getNullable();
                            if ($.wait == null) {
                                throw new MissingRequiredPropertyException("StallArgs", "wait");
                            }
                            return $;
                        }
                    }

                }

                """)
    }

    @Test func resultIsReadAndBuilt() throws {
        #expect(
            try JavaFarm.file("outputs/Stall.java") == """
                package com.pulumi.farm.outputs;

                import com.pulumi.core.annotations.CustomType;
                import com.pulumi.exceptions.MissingRequiredPropertyException;
                import java.lang.Double;
                import java.lang.Integer;
                import java.lang.String;
                import java.util.List;
                import java.util.Objects;
                import java.util.Optional;
                import javax.annotation.Nullable;

                @CustomType
                public final class Stall {
                    private @Nullable List<String> doors;
                    private @Nullable Integer size;
                    private Double wait;

                    private Stall() {}
                    public List<String> doors() {
                        return this.doors == null ? List.of() : this.doors;
                    }
                    public Optional<Integer> size() {
                        return Optional.ofNullable(this.size);
                    }
                    public Double wait_() {
                        return this.wait;
                    }

                    public static Builder builder() {
                        return new Builder();
                    }

                    public static Builder builder(Stall defaults) {
                        return new Builder(defaults);
                    }
                    @CustomType.Builder
                    public static final class Builder {
                        private @Nullable List<String> doors;
                        private @Nullable Integer size;
                        private Double wait;
                        public Builder() {}
                        public Builder(Stall defaults) {
                    \t      Objects.requireNonNull(defaults);
                    \t      this.doors = defaults.doors;
                    \t      this.size = defaults.size;
                    \t      this.wait = defaults.wait;
                        }

                        @CustomType.Setter
                        public Builder doors(@Nullable List<String> doors) {

                            this.doors = doors;
                            return this;
                        }
                        public Builder doors(String... doors) {
                            return doors(List.of(doors));
                        }
                        @CustomType.Setter
                        public Builder size(@Nullable Integer size) {

                            this.size = size;
                            return this;
                        }
                        @CustomType.Setter("wait")
                        public Builder wait_(Double wait) {
                            if (wait == null) {
                              throw new MissingRequiredPropertyException("Stall", "wait");
                            }
                            this.wait = wait;
                            return this;
                        }
                        public Stall build() {
                            final var _resultValue = new Stall();
                            _resultValue.doors = doors;
                            _resultValue.size = size;
                            _resultValue.wait = wait;
                            return _resultValue;
                        }
                    }
                }

                """)
    }
}
