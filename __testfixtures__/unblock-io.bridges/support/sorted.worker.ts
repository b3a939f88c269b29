import { runAsWorker } from 'synckit';
import { sorted } from './formats.js';

runAsWorker(sorted);
