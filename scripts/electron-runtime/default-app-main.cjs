// Starts the app folder named on the command line, as the default app of an ordinary Electron download does.
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const path = require('node:path');

const words = process.argv.slice(1);
const preloads = [];
let folder;
for (let index = 0; index < words.length; index += 1) {
  if (words[index] === '-r' || words[index] === '--require') preloads.push(path.resolve(words[(index += 1)]));
  else if (!words[index].startsWith('-')) folder ??= path.resolve(words[index]);
}
if (!folder) {
  process.stderr.write('usage: electron [-r module] <folder of the app>\n');
  process.exit(64);
}

// A fault in the first lines must end the process: nobody sees the dialog that Electron would show for it.
try {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  process.defaultApp = true;
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version);
  app.setAppPath(folder);
  for (const preload of preloads) require(preload);
  require(path.join(folder, manifest.main));
} catch (error) {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}
