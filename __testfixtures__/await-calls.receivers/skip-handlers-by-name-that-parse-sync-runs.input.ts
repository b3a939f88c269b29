// refused: promise-misread, caller-blocked
import yargs, { type CommandModule } from 'yargs';
import { findSync, loadSync, saveSync } from './support/api.js';

class Shop {
  show(): void {
    console.log(loadSync('1').name);
  }

  start(): void {
    yargs(process.argv.slice(2)).command({ command: 'show', handler: this.show }).parseSync();
  }
}

const find = {
  command: 'find',
  handler() {
    console.log(findSync('1')?.name);
  },
};
yargs(process.argv.slice(2)).command(find).parseSync();

class Save implements CommandModule {
  handler = save;
}

function save() {
  saveSync(loadSync('2'));
}

new Shop().start();
yargs(process.argv.slice(2)).command(new Save()).parseSync();
