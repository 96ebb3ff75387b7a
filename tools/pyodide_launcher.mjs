// Runs Pyodide as `python` is run: takes the path of its launcher, then what a Python command line takes.
import { readdirSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { loadPyodide } from "./package/pyodide.mjs";

// Programs are short: compile only what is called, and only once. It saves a third of the time to start.
setFlagsFromString("--wasm-lazy-compilation");
setFlagsFromString("--liftoff-only");

// Folders that Pyodide has of its own: devices, and the standard library.
const ITS_OWN = ["dev", "lib", "proc"];

// Start-up itself warns, so -W and PYTHONWARNINGS are set when it is over, and standard error is opened then. It leaves
// an entry on sys.path that `python` does not have, and turns the writing of .pyc files off.
const START_AFRESH = `
def start_afresh(options, no_bytecode):
    import sys, warnings
    sys.path.remove("")
    sys.dont_write_bytecode = no_bytecode
    sys.warnoptions += options
    warnings._processoptions(options)
start_afresh
`;

const [launcher, ...given] = process.argv.slice(2);
const { args, warnings } = withoutWarnings(given);
const { PYTHONWARNINGS, ...environment } = process.env;
if (PYTHONWARNINGS && !args.includes("-I") && !args.includes("-E")) warnings.unshift(...PYTHONWARNINGS.split(","));

// Pyodide reads -W only up to what runs: a script, -c or -m. What follows is the program's.
function withoutWarnings(given) {
  const args = [];
  const warnings = [];
  let index = 0;
  while (index < given.length && given[index].startsWith("-") && !/^-[cm]|^-$/.test(given[index])) {
    const option = given[index++];
    if (option.startsWith("-W")) warnings.push(option.slice(2) || given[index++]);
    else args.push(option);
    if (option === "-X") args.push(given[index++]);
  }
  return { args: args.concat(given.slice(index)), warnings };
}

function mountHost(FS) {
  for (const name of readdirSync("/").filter((name) => !ITS_OWN.includes(name))) {
    FS.mkdirTree("/" + name);
    FS.mount(FS.filesystems.NODEFS, { root: "/" + name }, "/" + name);
  }
}

// Python ends by an exception of Emscripten's.
function exitCode(error) {
  if (error.constructor.name !== "ExitStatus") throw error;
  return error.status;
}

async function main() {
  const python = await loadPyodide({
    args,
    // Pyodide starts in HOME; PYTHONINSPECT would be set, and keep sys.exit from exiting.
    env: { ...environment, HOME: process.cwd(), PYTHONINSPECT: "" },
    _sysExecutable: launcher,
    fsInit: mountHost,
    stderr: () => {},
  });
  python.setStdin();
  python.setStdout();
  python.setStderr();
  const noBytecode = args.includes("-B") || Boolean(process.env.PYTHONDONTWRITEBYTECODE);
  python.runPython(START_AFRESH, { globals: python.toPy({}) })(python.toPy(warnings), noBytecode);
  const code = python._module._run_main();
  return python._module._Py_FinalizeEx() < 0 ? 120 : code;
}

process.exit(await main().catch(exitCode));
