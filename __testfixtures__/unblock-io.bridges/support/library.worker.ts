import { readFile } from 'node:fs/promises';
import { runAsWorker } from 'synckit';

runAsWorker(readFile);
