// refused: callback-sync
import { Command } from 'commander';
import { loadSync } from './support/api.js';

const program = new Command();

program.option('--item <id>', 'the item', (id: string) => loadSync(id));
