import { runAsWorker } from 'synckit';
import load from './load.mjs';

runAsWorker(load);
