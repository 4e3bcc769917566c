import Base

extension HTMLAssets {
    /// The script: it keeps the choice of language and colours, offers copies of code, and has the tree of pages and the search.
    static func script(_ spellings: HTMLSpellings) -> String {
        var json = JSONWriter()
        json.array { json in for column in spellings.columns { json.value(column.id) } }
        return choices.replacing("LANGUAGES", with: String(decoding: json.bytes, as: UTF8.self)) + conveniences + treeOfPages
            + search
    }

    /// What happens before anything is shown, so that no page changes its look after that.
    private static let choices = #"""
        "use strict";
        const page = document.documentElement, languages = LANGUAGES, here = document.currentScript.src;
        const assets = here.slice(0, here.lastIndexOf("/") + 1), root = new URL("..", assets).href;
        const letterOf = name => languages.includes(name) ? String.fromCharCode(97 + languages.indexOf(name)) : name === "all" ? "" : null;
        const stored = key => { try { return localStorage.getItem(key) } catch { return null } };
        const store = (key, value) => { try { localStorage.setItem(key, value); return true } catch { return false } };
        // An address may ask for a language. It counts for the pages that are reached from there, but isn't stored.
        let asked = new URLSearchParams(location.search).get("lang");
        if (letterOf(asked) === null) asked = null;
        let language = asked ?? stored("reference.language");
        if (letterOf(language) === null) language = languages[0];
        const showLanguage = () => {
          const letter = letterOf(language);
          if (letter) page.dataset.lang = letter; else delete page.dataset.lang;
        };
        showLanguage();
        const showTheme = theme => { if (theme === "light" || theme === "dark") page.dataset.theme = theme; else delete page.dataset.theme };
        showTheme(stored("reference.theme"));
        const element = (name, properties = {}, ...children) => {
          const made = document.createElement(name);
          for (const [key, value] of Object.entries(properties)) key in made ? made[key] = value : made.setAttribute(key, value);
          made.append(...children);
          return made;
        };
        const load = address => document.head.append(element("script", { src: assets + address }));
        const site = {};

        """#

    private static let conveniences = #"""
        addEventListener("DOMContentLoaded", () => {
          const choice = letter => document.getElementById("lang-" + letter);
          const check = () => { const radio = choice(letterOf(language)); if (radio) radio.checked = true };
          check();
          document.querySelector(".languages").addEventListener("change", event => {
            language = event.target.value ? languages[event.target.value.charCodeAt(0) - 97] : "all";
            showLanguage();
            const isKept = store("reference.language", language);
            asked = isKept ? null : language;
            if (location.search) history.replaceState(null, "", location.pathname + location.hash);
          });
          addEventListener("pageshow", check);
          const carry = event => {
            const link = event.target.closest?.("a[href]");
            if (!asked || !link || !link.href.startsWith(root)) return;
            const address = new URL(link.href);
            address.searchParams.set("lang", asked);
            link.href = address.href;
          };
          addEventListener("click", carry, true);
          addEventListener("auxclick", carry, true);

          const names = { "": "Colours: system", light: "Colours: light", dark: "Colours: dark" };
          const theme = element("button", { type: "button", className: "theme", textContent: names[page.dataset.theme ?? ""] });
          theme.addEventListener("click", () => {
            const next = { "": "dark", dark: "light", light: "" }[page.dataset.theme ?? ""];
            showTheme(next);
            store("reference.theme", next);
            theme.textContent = names[next];
          });
          document.querySelector("header").append(theme);

          for (const code of document.querySelectorAll("main pre")) {
            const button = element("button", { type: "button", className: "copy", textContent: "Copy" });
            button.addEventListener("click", async () => {
              const text = code.textContent;
              try { await navigator.clipboard.writeText(text) } catch {
                const area = element("textarea", { value: text });
                document.body.append(area); area.select(); document.execCommand("copy"); area.remove(); button.focus();
              }
              button.textContent = "Copied";
              setTimeout(() => button.textContent = "Copy", 1500);
            });
            if (code.parentElement.tagName !== "FIGURE") {
              const around = element("div", { className: "code" });
              code.replaceWith(around);
              around.append(code);
            }
            code.before(button);
          }

          const open = () => {
            let target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
            if (!target) return;
            for (let at = target; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
            target.scrollIntoView();
          };
          addEventListener("hashchange", open);
          open();
          load("pages.js");
        });

        """#

    private static let treeOfPages = #"""
        site.pages = (name, modules) => {
          site.name = name;
          site.list = [];
          const current = location.href.split(/[?#]/)[0], tree = element("ul");
          for (const [title, folder, entries] of modules) {
            const pages = entries.map(([shown, file, kind, token]) => ({ title: shown, kind, token, module: title, address: root + folder + file }));
            site.list.push(...pages);
            const index = root + folder + "index.html";
            const isHere = current === index || pages.some(entry => entry.address === current);
            const list = element("ul"), body = element("details", {}, element("summary", { textContent: title || name }), list);
            const fill = () => {
              if (list.childElementCount) return;
              for (const entry of [{ title: "Overview", address: index }, ...pages]) {
                const link = element("a", { href: entry.address, textContent: entry.title });
                if (entry.address === current) link.setAttribute("aria-current", "page");
                list.append(element("li", {}, link));
              }
            };
            body.addEventListener("toggle", fill);
            if (isHere) { fill(); body.open = true }
            tree.append(element("li", {}, body));
          }
          const nav = document.querySelector("nav.tree");
          nav.append(tree);
          const link = nav.querySelector("[aria-current]");
          if (link) nav.scrollTop = link.offsetTop - nav.clientHeight / 3;
          site.startSearch();
        };

        """#

    private static let search = #"""
        site.startSearch = () => {
          const lettersOf = text => text.toLowerCase().replace(/[^a-z0-9]/g, "");
          const wordsOf = text => text.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
          for (const entry of site.list) {
            entry.letters = lettersOf(entry.title);
            entry.words = wordsOf(entry.title);
            entry.path = lettersOf(site.name + entry.module + entry.title);
            entry.tokenLetters = lettersOf(entry.token);
          }
          const shards = {}, waiting = {};
          site.found = (name, entries) => { shards[name] = entries; waiting[name]?.(); };
          const shard = name => new Promise(done => {
            if (name in shards) return done(shards[name]);
            waiting[name] = () => done(shards[name]);
            const script = element("script", { src: assets + "find/" + name + ".js" });
            script.addEventListener("error", () => { shards[name] = {}; done({}) });
            document.head.append(script);
          });
          const score = (entry, letters, words) => {
            if (entry.letters === letters) return 0;
            if (entry.path === letters || entry.tokenLetters === letters) return 1;
            if (entry.letters.startsWith(letters)) return 2 + entry.letters.length / 1000;
            if (entry.path.endsWith(letters)) return 3;
            const all = [...entry.words, ...wordsOf(entry.module), site.name];
            if (words.every(word => all.some(other => other.startsWith(word)))) return 4 + entry.letters.length / 1000;
            if (entry.path.includes(letters) || entry.tokenLetters.includes(letters)) return 5 + entry.letters.length / 1000;
            return -1;
          };
          const input = element("input", { type: "search", id: "search", placeholder: "Search (press /)", autocomplete: "off" });
          for (const [key, value] of Object.entries({ role: "combobox", "aria-label": "Search resources, functions, properties and types",
            "aria-expanded": "false", "aria-controls": "results", "aria-autocomplete": "list" })) input.setAttribute(key, value);
          const results = element("div", { id: "results", hidden: true });
          results.setAttribute("role", "listbox");
          results.setAttribute("aria-label", "Results");
          const status = element("span", { className: "hidden" });
          status.setAttribute("role", "status");
          document.querySelector(".search").append(input, results, status);
          let selected = -1, asking = 0;
          const select = position => {
            const options = [...results.children];
            selected = options.length ? (position + options.length) % options.length : -1;
            options.forEach((option, index) => option.setAttribute("aria-selected", String(index === selected)));
            if (selected >= 0) { input.setAttribute("aria-activedescendant", "result-" + selected); options[selected].scrollIntoView({ block: "nearest" }) }
            else input.removeAttribute("aria-activedescendant");
          };
          const show = found => {
            results.replaceChildren(...found.slice(0, 60).map((item, index) => {
              const link = element("a", { id: "result-" + index, href: item.address, tabIndex: -1 }, item.title, element("small", { textContent: item.note }));
              link.setAttribute("role", "option");
              link.setAttribute("aria-selected", "false");
              return link;
            }));
            results.hidden = !found.length;
            input.setAttribute("aria-expanded", String(!results.hidden));
            status.textContent = input.value ? found.length + (found.length === 1 ? " result" : " results") : "";
            select(-1);
            selected = -1;
            input.removeAttribute("aria-activedescendant");
            for (const option of results.children) option.setAttribute("aria-selected", "false");
          };
          const pathOf = entry => [site.name, entry.module, entry.title].filter(Boolean).join(".");
          input.addEventListener("input", async () => {
            const question = ++asking, letters = lettersOf(input.value), words = wordsOf(input.value);
            if (!letters) return show([]);
            const pages = site.list.map(entry => ({ entry, rank: score(entry, letters, words) })).filter(item => item.rank >= 0)
              .sort((one, other) => one.rank - other.rank).slice(0, 30)
              .map(({ entry }) => ({ title: entry.title, address: entry.address, note: (entry.kind ? "Function " : "Resource ") + pathOf(entry) }));
            const names = [];
            if (letters.length > 1) {
              const entries = await shard(letters.slice(0, 2));
              if (question !== asking) return;
              const keys = Object.keys(entries).filter(key => key.startsWith(letters)).sort((one, other) => one.length - other.length || (one < other ? -1 : 1));
              for (const key of keys) for (const [name, isType, places] of entries[key]) {
                for (let index = 0; index < places.length && names.length < 60; index += 2) {
                  const entry = site.list[places[index]], anchor = places[index + 1] || name;
                  names.push({ title: name, address: entry.address + "#" + encodeURIComponent(anchor),
                    note: (isType ? "Type of " : "Property of ") + pathOf(entry) + (places[index + 1] ? ": " + anchor : "") });
                }
              }
            }
            show([...pages, ...names]);
          });
          input.addEventListener("keydown", event => {
            if (event.key === "ArrowDown") select(selected + 1);
            else if (event.key === "ArrowUp") select(selected < 0 ? -1 : selected - 1);
            else if (event.key === "Enter") { const option = results.children[Math.max(selected, 0)]; if (option) option.click(); }
            else if (event.key === "Escape") show([]);
            else return;
            event.preventDefault();
          });
          addEventListener("keydown", event => {
            if (event.key !== "/" || event.target.closest("input,textarea,select")) return;
            event.preventDefault();
            input.focus();
          });
          addEventListener("click", event => { if (!event.target.closest(".search")) { results.hidden = true; input.setAttribute("aria-expanded", "false") } });
        };

        """#
}
