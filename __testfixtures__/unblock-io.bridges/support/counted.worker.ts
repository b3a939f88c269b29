import { runAsWorker } from 'synckit';
import { counted } from './formats.js';

runAsWorker(counted);
