import LanguageCSharp
import LanguageKit
import Testing

/// Functions and methods in SDKs of a small schema, expected as the published generators lay them out.
@Suite struct CSharpBindingsFunctionTests {
    @Test func methodsAreCallsWithClassesOfTheirOwn() throws {
        let text = try CSharpFarm.file("Herd.cs")
        #expect(
            text.contains(
                """
                        public global::Pulumi.Output<HerdCountResult> Count(HerdCountArgs? args = null)
                            => global::Pulumi.Deployment.Instance.Call<HerdCountResult>("farm:index:Herd/count", args ?? new HerdCountArgs(), this);
                    }

                """))
        #expect(
            text.hasSuffix(
                """
                    /// <summary>
                    /// The set of arguments for the <see cref="Herd.Count"/> method.
                    /// </summary>
                    public sealed class HerdCountArgs : global::Pulumi.CallArgs
                    {
                        [Input("all")]
                        public Input<bool>? All { get; set; }

                        public HerdCountArgs()
                        {
                        }
                        public static new HerdCountArgs Empty => new HerdCountArgs();
                    }

                    /// <summary>
                    /// The results of the <see cref="Herd.Count"/> method.
                    /// </summary>
                    [OutputType]
                    public sealed class HerdCountResult
                    {
                        public readonly int Number;

                        [OutputConstructor]
                        private HerdCountResult(int number)
                        {
                            Number = number;
                        }
                    }
                }

                """))
        #expect(
            text.contains(
                "            : base(\"farm:index:Herd\", name, args ?? new HerdArgs(), MakeResourceOptions(options, \"\"), remote: true)\n"
            ))
    }

    @Test func functionHasThreeFormsAndClassesOfArgumentsAndResult() throws {
        #expect(
            try CSharpFarm.file("GetCow.cs") == """
                namespace Pulumi.Farm
                {
                    public static class GetCow
                    {
                        /// <summary>
                        /// Finds.
                        /// </summary>
                        public static Task<GetCowResult> InvokeAsync(GetCowArgs? args = null, InvokeOptions? options = null)
                            => global::Pulumi.Deployment.Instance.InvokeAsync<GetCowResult>("farm:index:getCow", args ?? new GetCowArgs(), options.WithDefaults());

                        /// <summary>
                        /// Finds.
                        /// </summary>
                        public static Output<GetCowResult> Invoke(GetCowInvokeArgs? args = null, InvokeOptions? options = null)
                            => global::Pulumi.Deployment.Instance.Invoke<GetCowResult>("farm:index:getCow", args ?? new GetCowInvokeArgs(), options.WithDefaults());

                        /// <summary>
                        /// Finds.
                        /// </summary>
                        public static Output<GetCowResult> Invoke(GetCowInvokeArgs args, InvokeOutputOptions options)
                            => global::Pulumi.Deployment.Instance.Invoke<GetCowResult>("farm:index:getCow", args ?? new GetCowInvokeArgs(), options.WithDefaults());
                    }


                    public sealed class GetCowArgs : global::Pulumi.InvokeArgs
                    {
                        [Input("name")]
                        public string? Name { get; set; }

                        public GetCowArgs()
                        {
                        }
                        public static new GetCowArgs Empty => new GetCowArgs();
                    }

                    public sealed class GetCowInvokeArgs : global::Pulumi.InvokeArgs
                    {
                        [Input("name")]
                        public Input<string>? Name { get; set; }

                        public GetCowInvokeArgs()
                        {
                        }
                        public static new GetCowInvokeArgs Empty => new GetCowInvokeArgs();
                    }


                    [OutputType]
                    public sealed class GetCowResult
                    {
                        public readonly double Age;
                        public readonly Outputs.Stall? Stall;

                        [OutputConstructor]
                        private GetCowResult(
                            double age,

                            Outputs.Stall? stall)
                        {
                            Age = age;
                            Stall = stall;
                        }
                    }
                }

                """)
    }

    @Test func argumentsMayBeParametersInTheSchemasOrder() throws {
        let text = try CSharpFarm.file("Sum.cs")
        #expect(
            text.contains(
                """
                        public static async Task<double> InvokeAsync(int b, List<string>? a = null, InvokeOptions? invokeOptions = null)
                        {
                            var builder = ImmutableDictionary.CreateBuilder<string, object?>();
                            builder["b"] = b;
                            builder["a"] = a;
                            var args = new global::Pulumi.DictionaryInvokeArgs(builder.ToImmutableDictionary());
                            return await global::Pulumi.Deployment.Instance.InvokeSingleAsync<double>("farm:index:sum", args, invokeOptions.WithDefaults());
                        }

                        public static Output<double> Invoke(Input<int> b, Input<List<string>?>? a = null, InvokeOptions? invokeOptions = null)

                """))
    }
}
