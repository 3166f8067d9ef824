// Builds the explorer's asset: npm ci --ignore-scripts && npm run build [-- FOLDER]. Same sources, same bytes.
//
// The engine's program is compressed once and kept as long as its content is the same: compressed
// bytes may differ between versions of zlib.
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync, inflateSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const shipped = join(here, '..', 'src', 'cppcc_graph', 'view', 'assets', 'explorer');
const out = resolve(process.argv[2] ?? shipped);
const packages = new Set(['oxigraph']);

async function bundle(entry) {
  const result = await build({
    absWorkingDir: here,
    entryPoints: [`src/${entry}.js`],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: ['chrome109', 'firefox115', 'safari16.4'],
    legalComments: 'none',
    metafile: true,
    write: false,
    define: { 'import.meta.url': '""' },
  });
  for (const input of Object.keys(result.metafile.inputs)) {
    const found = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found) packages.add(found[1]);
  }
  const text = result.outputFiles[0].text;
  // Inside a page these would end the script, or begin a comment of the old kind.
  if (/<\/script|<!--/i.test(text)) throw new Error(`${entry}: holds </script or <!--`);
  return text;
}

function program() {
  const bytes = readFileSync(join(here, 'node_modules', 'oxigraph', 'web_bg.wasm'));
  const kept = join(shipped, 'oxigraph.wasm.z');
  if (existsSync(kept)) {
    const packed = readFileSync(kept);
    if (inflateSync(packed).equals(bytes)) return packed;
  }
  return deflateSync(bytes, { level: 9 });
}

function licence(name) {
  const folder = join(here, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const kept = join(here, 'licences', `${name}.txt`);
  const text = readFileSync(file ? join(folder, file) : kept, 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}

const files = {
  'explorer.js': await bundle('app'),
  'worker.js': await bundle('worker'),
  'explorer.css': readFileSync(join(here, 'src', 'explorer.css'), 'utf8'),
  'page.html': readFileSync(join(here, 'src', 'page.html'), 'utf8'),
  'oxigraph.wasm.z': program(),
};
files['LICENCES.txt'] = [...packages].sort().map(licence).join(`\n${'-'.repeat(72)}\n\n`);
const names = Object.keys(files).sort();
const sums = names.map((name) => `${createHash('sha256').update(files[name]).digest('hex')}  ${name}\n`);
mkdirSync(out, { recursive: true });
for (const name of names) writeFileSync(join(out, name), files[name]);
writeFileSync(join(out, 'SHA256SUMS'), sums.join(''));
