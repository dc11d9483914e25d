#!/usr/bin/env node
// Plain JavaScript, so that a Node too old for the command still reads this file and hears so in one sentence.
import './node-version.js';

void import('./cli.ts')
  .then(({ main }) => main(process.argv.slice(2)))
  .then((code) => {
    process.exitCode = code;
  });
