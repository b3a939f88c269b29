export { pathExists, pathExistsSync, readJson, readJsonSync } from './index.js';
declare const whole: Pick<typeof import('./index.js'), 'outputFile' | 'outputFileSync'>;
export default whole;
