import { runAsWorker } from 'synckit';
import { parse } from './formats.js';

runAsWorker(parse);
