import { runAsWorker } from 'synckit';
import { numbered } from './formats.js';

runAsWorker(numbered);
