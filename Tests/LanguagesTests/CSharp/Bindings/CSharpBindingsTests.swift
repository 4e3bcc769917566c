import Base
import LanguageCSharp
import LanguageKit
import Testing

/// SDKs of a small schema, expected as the published generators lay them out.
@Suite struct CSharpBindingsTests {
    @Test func sdkHasAFileForEachClass() throws {
        #expect(
            try CSharpFarm.parts().map(\.path).sorted() == [
                ".gitattributes", ".gitignore", "Config/Config.cs", "Config/README.md", "Cow.cs", "Enums.cs", "GetCow.cs",
                "Herd.cs",
                "Inputs/StallArgs.cs", "Outputs/Stall.cs", "Provider.cs", "Pulumi.Farm.csproj", "README.md", "Sum.cs",
                "Utilities.cs", "logo.png", "pulumi-plugin.json",
            ])
    }

    @Test func logoIsAPicture() throws {
        let logo = try #require(try CSharpFarm.parts().first { $0.path == "logo.png" }).make().bytes
        #expect(logo.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        #expect(logo.suffix(8).starts(with: Array("IEND".utf8)))
    }

    @Test func resourceHasOutputsConstructorsAndLookup() throws {
        #expect(
            try CSharpFarm.file("Cow.cs") == """
                namespace Pulumi.Farm
                {
                    /// <summary>
                    /// Gives milk &amp; more.
                    /// </summary>
                    [Obsolete(@"Use ""Goat"".")]
                    [FarmResourceType("farm:index:Cow")]
                    public partial class Cow : global::Pulumi.CustomResource
                    {
                        [Output("key")]
                        public Output<string> Key { get; private set; } = null!;

                        [Output("mates")]
                        public Output<ImmutableArray<Pulumi.Farm.Cow>> Mates { get; private set; } = null!;

                        /// <summary>
                        /// Who.
                        /// </summary>
                        [Output("name")]
                        public Output<string?> Name { get; private set; } = null!;


                        /// <summary>
                        /// Create a Cow resource with the given unique name, arguments, and options.
                        /// </summary>
                        ///
                        /// <param name="name">The unique name of the resource</param>
                        /// <param name="args">The arguments used to populate this resource's properties</param>
                        /// <param name="options">A bag of options that control this resource's behavior</param>
                        public Cow(string name, CowArgs args, CustomResourceOptions? options = null)
                            : base("farm:index:Cow", name, MakeArgs(args), MakeResourceOptions(options, ""))
                        {
                        }

                        private Cow(string name, Input<string> id, CustomResourceOptions? options = null)
                            : base("farm:index:Cow", name, null, MakeResourceOptions(options, id))
                        {
                        }

                        private static CowArgs MakeArgs(CowArgs args)
                        {
                            args ??= new CowArgs();
                            args.Breed = "Jersey";
                            return args;
                        }

                        private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
                        {
                            var defaultOptions = new CustomResourceOptions
                            {
                                Version = Utilities.Version,
                                Aliases =
                                {
                                    new global::Pulumi.Alias { Type = "farm:index:Ox" },
                                },
                                AdditionalSecretOutputs =
                                {
                                    "key",
                                },
                                ReplaceOnChanges =
                                {
                                    "name",
                                },
                            };
                            var merged = CustomResourceOptions.Merge(defaultOptions, options);
                            // Override the ID if one was specified for consistency with other language SDKs.
                            merged.Id = id ?? merged.Id;
                            return merged;
                        }
                        /// <summary>
                        /// Get an existing Cow resource's state with the given name, ID, and optional extra
                        /// properties used to qualify the lookup.
                        /// </summary>
                        ///
                        /// <param name="name">The unique name of the resulting resource.</param>
                        /// <param name="id">The unique provider ID of the resource to lookup.</param>
                        /// <param name="options">A bag of options that control this resource's behavior</param>
                        public static Cow Get(string name, Input<string> id, CustomResourceOptions? options = null)
                        {
                            return new Cow(name, id, options);
                        }
                    }

                    public sealed class CowArgs : global::Pulumi.ResourceArgs
                    {
                        [Input("breed")]
                        public Input<string>? Breed { get; set; }

                        [Input("colour")]
                        public Input<Pulumi.Farm.Colour>? Colour { get; set; }

                        /// <summary>
                        /// Who.
                        /// </summary>
                        [Input("name", required: true)]
                        public Input<string> Name { get; set; } = null!;

                        [Input("stall")]
                        public Input<Inputs.StallArgs>? Stall { get; set; }

                        public CowArgs()
                        {
                            Colour = Pulumi.Farm.Colour.Bright;
                        }
                        public static new CowArgs Empty => new CowArgs();
                    }
                }

                """)
    }

    @Test func secretInputsAreMadeSecretWhenSet() throws {
        let text = try CSharpFarm.file("Herd.cs")
        #expect(
            text.contains(
                """
                        [Input("code")]
                        private Input<string>? _code;
                        public Input<string>? Code
                        {
                            get => _code;
                            set
                            {
                                var emptySecret = Output.CreateSecret(0);
                                _code = Output.Tuple<Input<string>?, int>(value, emptySecret).Apply(t => t.Item1);
                            }
                        }

                        [Input("names")]
                        private InputMap<string>? _names;
                        public InputMap<string> Names
                        {
                            get => _names ?? (_names = new InputMap<string>());
                            set
                            {
                                var emptySecret = Output.CreateSecret(ImmutableDictionary.Create<string, string>());
                                _names = Output.All(value, emptySecret).Apply(v => v[0]);
                            }
                        }

                        [Input("size")]
                        public InputUnion<string, double>? Size { get; set; }

                """))
    }

    @Test func objectsHaveClassesOfInputsAndOutputs() throws {
        #expect(
            try CSharpFarm.file("Inputs/StallArgs.cs") == """
                namespace Pulumi.Farm.Inputs
                {

                    /// <summary>
                    /// Room.
                    /// </summary>
                    public sealed class StallArgs : global::Pulumi.ResourceArgs
                    {
                        [Input("default", required: true)]
                        public Input<double> Default { get; set; } = null!;

                        [Input("doors")]
                        private List<Input<string>>? _doors;
                        public List<Input<string>> Doors
                        {
                            get => _doors ?? (_doors = new List<Input<string>>());
                            set => _doors = value;
                        }

                        [Input("size")]
                        public Input<int>? Size { get; set; }

                        public StallArgs()
                        {
                            Size = 2;
                        }
                        public static new StallArgs Empty => new StallArgs();
                    }
                }

                """)
        #expect(
            try CSharpFarm.file("Outputs/Stall.cs").hasSuffix(
                """
                        public readonly double Default;
                        public readonly ImmutableArray<string> Doors;
                        public readonly int? Size;

                        [OutputConstructor]
                        private Stall(
                            double @default,

                            ImmutableArray<string> doors,

                            int? size)
                        {
                            Default = @default;
                            Doors = doors;
                            Size = size;
                        }
                    }
                }

                """))
    }

    @Test func enumsShareAFile() throws {
        let text = try CSharpFarm.file("Enums.cs")
        #expect(
            text.hasPrefix(
                """
                using System;
                using System.ComponentModel;
                using Pulumi;

                namespace Pulumi.Farm
                {
                    /// <summary>
                    /// Hue.
                    /// </summary>
                    [EnumType]
                    public readonly struct Colour : IEquatable<Colour>
                    {
                        private readonly string _value;

                        private Colour(string value)
                        {
                            _value = value ?? throw new ArgumentNullException(nameof(value));
                        }

                        /// <summary>
                        /// Red.
                        /// </summary>
                        public static Colour Dark_red { get; } = new Colour("dark-red");
                        [Obsolete(@"Too bright.")]
                        public static Colour Bright { get; } = new Colour("b");

                        public static bool operator ==(Colour left, Colour right) => left.Equals(right);

                """))
        #expect(
            text.contains(
                """
                    public enum Legs
                    {
                        Two = 2,
                    }

                    [EnumType]
                    public readonly struct Speed : IEquatable<Speed>
                    {
                        private readonly double _value;

                        private Speed(double value)
                        {
                            _value = value;
                        }

                        public static Speed Slow { get; } = new Speed(0.5);

                """))
    }

    @Test func configurationReadsVariablesTheirEnvironmentAndDefaults() throws {
        let text = try CSharpFarm.file("Config/Config.cs")
        #expect(
            text.contains(
                """
                        private static readonly __Value<string?> _barn = new __Value<string?>(() => __config.Get("barn") ?? Utilities.GetEnv("BARN", "SHED") ?? "red");
                        public static string? Barn
                        {
                            get => _barn.Get();
                            set => _barn.Set(value);
                        }

                        private static readonly __Value<ImmutableArray<Types.Stall>> _stalls = new __Value<ImmutableArray<Types.Stall>>(() => __config.GetObject<ImmutableArray<Types.Stall>>("stalls"));
                        /// <summary>
                        /// Where.
                        /// </summary>
                        public static ImmutableArray<Types.Stall> Stalls

                """))
        #expect(
            text.hasSuffix(
                """
                        public static class Types
                        {

                             public class Stall
                             {
                                public double Default { get; set; }
                                public ImmutableArray<string> Doors { get; set; }
                                public int? Size { get; set; }
                            }
                        }
                    }
                }

                """))
    }

    @Test func providersInputsThatAreNoTextsTravelAsJSON() throws {
        #expect(
            try CSharpFarm.file("Provider.cs").contains(
                """
                        [Input("fences", json: true)]
                        private InputList<string>? _fences;

                """))
    }

    @Test func namesThatClashAreReported() throws {
        let schema = """
            {"name": "farm", "resources": {"farm:index:Cow": {"inputProperties": {"a-b": {"type": "string"}, "aB": {"type": "string"}}}}}
            """
        let part = try #require(try CSharpFarm.parts(schema).first { $0.path == "Cow.cs" })
        #expect(part.make().diagnostics.map(\.code) == [.clashingName])
    }
}
