// Starts the app folder named on the command line, as the default app of an ordinary Electron download does.
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const path = require('node:path');

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!named) {
  process.stderr.write('usage: electron <folder of the app>\n');
  process.exit(64);
}

const folder = path.resolve(named);
const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
process.defaultApp = true;
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(folder);
require(path.join(folder, manifest.main));
