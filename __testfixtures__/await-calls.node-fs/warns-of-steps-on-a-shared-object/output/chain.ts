// warned: split-step
import { Report } from './report.js';

const report = new Report();

export const print = async (file: string): Promise<string> => (await report.begin().add(file)).end();
