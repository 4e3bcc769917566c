"""Runs Go programs in one process: each becomes a function of a package, and all are built together."""

import json
import os
import pathlib
import re
import shutil
import subprocess

import go_packages
import runners

# Programs of one file that declare nothing but main share packages, since each package costs a run of the compiler.
TOGETHER = 24
MAIN = """package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"runtime/debug"

	"%(root)s/pulumi"
%(imports)s)

type request struct {
	ID     int               `json:"id"`
	Config map[string]string `json:"config"`
	Keys   []string          `json:"keys"`
	Absent bool              `json:"absent"`
	Folder string            `json:"folder"`
}

var programs = map[int]func(){
%(programs)s}

func run(r request, packages map[string]map[string]interface{}) {
	pulumi.Begin(r.ID, r.Config, &pulumi.Mocks{Packages: packages, Keys: pulumi.Sorted(r.Keys), Absent: r.Absent})
	defer func() {
		if problem := recover(); problem != nil {
			text := fmt.Sprintf("%%.300v", problem)
			if os.Getenv("MEANING_TRACE") != "" {
				text += string(debug.Stack())
			}
			pulumi.Current.Error = &text
		}
	}()
	if err := os.Chdir(r.Folder); err != nil {
		panic(err)
	}
	programs[r.ID]()
}

func main() {
	var described struct {
		Packages map[string]map[string]interface{} `json:"packages"`
	}
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	if err := json.Unmarshal(text, &described); err != nil {
		panic(err)
	}
	in := bufio.NewScanner(os.Stdin)
	in.Buffer(nil, 1<<26)
	out := json.NewEncoder(os.Stdout)
	for in.Scan() {
		var r request
		if err := json.Unmarshal(in.Bytes(), &r); err != nil {
			panic(err)
		}
		run(r, described.Packages)
		if err := out.Encode(pulumi.Current); err != nil {
			panic(err)
		}
	}
}
"""


def environment(home, place):
    return {**os.environ, "GO111MODULE": "off", "GOPATH": str(place), "GOCACHE": str(home / "go-cache"), "GOFLAGS": "", "CGO_ENABLED": "0"}


def packed(requests):
    """The packages of programs: a name and files for each, and where each program's function is."""
    folders, at, shared = {}, {}, []
    for request in requests:
        files, number = request["files"], request["id"]
        text = files.get("main.go", "")
        if len(files) == 1 and re.findall(r"^(?:func|type|var|const)\b.*", text, re.M) == ["func main() {"]:
            shared.append((number, text))
            continue
        name = f"p{number}"
        made = {f: re.sub(r"^package main$", f"package {name}", t, count=1, flags=re.M) for f, t in files.items()}
        made["main.go"] = re.sub(r"^func main\(\) \{", "func Main() {", made.get("main.go", ""), count=1, flags=re.M)
        folders[name] = made
        at[number] = (name, "Main")
    for start in range(0, len(shared), TOGETHER):
        name = f"s{shared[start][0]}"
        for number, text in shared[start : start + TOGETHER]:
            text = re.sub(r"^package main$", f"package {name}", text, count=1, flags=re.M)
            text = re.sub(r"^func main\(\) \{", f"func Main{number}() {{", text, count=1, flags=re.M)
            folders.setdefault(name, {})[f"main{number}.go"] = text
            at[number] = (name, f"Main{number}")
    return folders, at


def roots(broken):
    """The packages and those that they are part of, which import them."""
    return {part for b in broken for part in (b, b.rsplit("/", 1)[0])}


def build(requests, home, place):
    """The program's path and what doesn't compile, by number."""
    failed = {}
    source = place / "src/programs"
    while True:
        shutil.rmtree(source, ignore_errors=True)
        folders, at = packed([r for r in requests if r["id"] not in failed])
        for name, files in folders.items():
            for file, text in files.items():
                (source / name).mkdir(parents=True, exist_ok=True)
                (source / name / file).write_text(text)
        source.mkdir(parents=True, exist_ok=True)
        imports = "".join(f'\t"programs/{name}"\n' for name in sorted(folders))
        listed = "".join(f"\t{number}: {name}.{function},\n" for number, (name, function) in at.items())
        (source / "main.go").write_text(MAIN % {"root": go_packages.ROOT, "imports": imports, "programs": listed})
        program = home / "meaning-go-program"
        command = [home / "venv/bin/go", "build", "-gcflags=-e", "-o", program, "programs"]
        done = subprocess.run(command, capture_output=True, text=True, env=environment(home, place), cwd=source)
        if not done.returncode:
            return program, failed, {r["id"] for r in requests}
        found = {}
        for name, file, line, message in re.findall(r"^(?:\./)?(?:programs/|src/programs/)?(?:\S*/)?([ps]\d+)/(\S+?\.go):(\d+):\d+: (.*)", done.stderr, re.M):
            number = re.search(r"\d+", file if name.startswith("s") else name)
            found.setdefault(int(number.group()), f"doesn't compile: {message} ({file}:{line})")
        # Of a package that go_stubs.py can't write yet, no program is run.
        broken = set(re.findall(r"^# ((?!programs)\S+)", done.stderr, re.M))
        unusable = [r for r in requests if r["id"] not in failed and any(f'"{b}"' in t for b in roots(broken) for t in r["files"].values())]
        if unusable:
            print(f"go: {len(unusable)} programs aren't run, since the stubs of {', '.join(sorted(broken))} don't compile")
            requests = [r for r in requests if r not in unusable]
            continue
        if not found:
            raise SystemExit(f"go build: {done.stderr[-3000:]}")
        failed.update(found)


def run(requests, packages, home):
    import typescript

    place = home / "meaning-go"
    described = home / "meaning-go-packages.json"
    described.write_text(json.dumps({"packages": typescript.described(packages)["packages"]}))
    go_packages.write(packages, place / "src")
    program, failed, runs = build(requests, home, place)
    slim = [{k: v for k, v in r.items() if k != "files"} for r in requests if r["id"] in runs - set(failed)]
    answers = runners.asked([program, described], slim) if slim else {}
    return {**answers, **{number: runners.failed(message) for number, message in failed.items()}}
