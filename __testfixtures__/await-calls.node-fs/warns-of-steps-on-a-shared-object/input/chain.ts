// warned: split-step
import { Report } from './report.js';

const report = new Report();

export const print = (file: string): string => report.begin().add(file).end();
