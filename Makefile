# Everything that is done with this project, one command each. `make help` lists them.
SHELL := bash
.SHELLFLAGS := -o pipefail -c
.DEFAULT_GOAL := help
SEXTANT := .build/release/sextant
# Swift's own libraries become part of the program: it starts sooner, and counting references, which is much of its work, takes a fifth less.
# These options keep the program small: unused functions are removed (possible because no symbols are exported), functions with equal code are
# merged, the program is linked at a fixed address so that it needs no relocation table, and functions are not specialized for closures.
LINKING := --static-swift-stdlib -Xlinker --icf=all -Xlinker --no-export-dynamic -Xlinker -no-pie
RELEASE := -c release -Xswiftc -Xllvm -Xswiftc -sil-disable-pass=closure-specialize $(if $(filter Linux,$(shell uname)),$(LINKING))
DEMO := out/demo
# What `make verify` reads; VERIFY takes its other options: `make verify VERIFY="--language go --show 20"`.
CORPUS ?= ../shared/corpus/current
SCHEMAS ?= ../shared/schemas/current
VERIFY ?=
# What `make meaning` reads beside these, where it is at hand: cases, and clones of the repositories with the conformance programs.
CASES ?= ../shared/cases
MIRROR ?= ../mirror
CONFORMANCE ?= ../shared/schemas/conformance
MEANING ?=
# What `make bench` reads beside these: a large package schema, which may be packed with xz.
LARGE ?= ../shared/schemas/aws-7.json.xz
BENCH ?=
# What `make fuzz` feeds, for how many seconds each, and where it keeps inputs and findings.
SURFACES ?= yaml pcl hcl terraform schema description batch
SECONDS_EACH ?= 60
FUZZ := .build/fuzz

help:  ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

packages:  ## install the system's packages that the build needs, where they are missing
	@.ci/packages

build: packages  ## build the program, optimised
	swift build $(RELEASE) --product sextant

test: packages  ## run all tests
	swift test

dist: build  ## put the program without its symbols, and Swift's own writer of backtraces, into out/bin
	@mkdir -p out/bin && strip -o out/bin/sextant $(SEXTANT)
	@cp "$$(dirname "$$(realpath "$$(command -v swift)")")"/../libexec/swift/linux/swift-backtrace-static out/bin/ 2>/dev/null || true
	@ls -l out/bin

demo: build  ## make the page of the bundled definition, in every language
	$(SEXTANT) generate schema/aws-lambda.yaml --style classic --out $(DEMO)
	@echo "The page lies in $(DEMO)/aws/lambda/FunctionEventInvokeConfig.md"

verify:  ## type-check (TypeScript, C#, Go, Java) and run (Python) what is made of the shared corpus
	@for place in $(CORPUS) $(SCHEMAS); do test -d $$place || \
	  { echo "make verify: no folder $$place; give CORPUS=DIR (*.jsonl) and SCHEMAS=DIR (*.json)" >&2; exit 1; }; done
	swift build --product sextant
	python3 verify/verify.py .build/debug/sextant --corpus $(CORPUS) --schemas $(SCHEMAS) $(VERIFY)

meaning:  ## run programs in each language and compare what they register; MEANING takes options, such as MEANING="--random 5000"
	@for place in $(CORPUS) $(SCHEMAS); do test -d $$place || \
	  { echo "make meaning: no folder $$place; give CORPUS=DIR (*.jsonl) and SCHEMAS=DIR (*.json)" >&2; exit 1; }; done
	swift build --product sextant
	python3 verify/meaning.py --self-test
	python3 verify/meaning.py .build/debug/sextant --corpus $(CORPUS) --schemas $(SCHEMAS) --golden golden \
	  $(if $(wildcard $(CASES)),--cases $(CASES)) \
	  $(if $(wildcard $(MIRROR)),--conformance $(MIRROR) --conformance-schemas $(CONFORMANCE)) $(MEANING)

golden: packages  ## rewrite the goldens; read the change before committing it
	swift build --product sextant
	.build/debug/sextant check --golden golden --update
	@git status --short golden 2>/dev/null || true

fuzz: packages  ## feed invented input to everything that reads, with libFuzzer; findings stop it
	SEXTANT_FUZZ=1 swift build -c release --sanitize fuzzer --product sextant-fuzz --scratch-path $(FUZZ)
	@for surface in $(SURFACES); do mkdir -p $(FUZZ)/inputs/$$surface && ulimit -s unlimited && \
	  SURFACE=$$surface KNOWN=golden/schemas/harbor.yaml $(FUZZ)/release/sextant-fuzz -max_total_time=$(SECONDS_EACH) -timeout=10 \
	    -max_len=8192 -detect_leaks=0 -rss_limit_mb=4096 -print_final_stats=1 -artifact_prefix=$(FUZZ)/$$surface- \
	    $(FUZZ)/inputs/$$surface golden Tests/HostileTests/Inputs 2>&1 | grep -vE '^#[0-9]+\s+(REDUCE|NEW)' || exit 1; done

bench: build  ## time the main jobs; BENCH takes options, such as BENCH="--runs 9 --instructions"
	swift build $(RELEASE) --product bench
	@CORPUS=$(CORPUS) SCHEMAS=$(SCHEMAS) LARGE=$(LARGE) .ci/bench $(SEXTANT) .build/release/bench $(BENCH)

format:  ## format the sources
	swift format --in-place --recursive --parallel Package.swift Sources Tests

lint:  ## check the sources' format
	swift format lint --recursive --parallel Package.swift Sources Tests

clean:  ## remove what was built
	rm -rf .build out

.PHONY: help packages build dist test verify meaning demo golden fuzz bench format lint clean
