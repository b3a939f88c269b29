// refused: no-async-form
import { execSync } from 'node:child_process';

export async function version(options: { readonly encoding: 'utf8' }): Promise<string> {
	execSync('npm install', { stdio: 'inherit' });
	const quiet = execSync('npm --version', { encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] });
	return quiet + execSync('node --version', { encoding: 'utf8' }) + execSync('npm --version', options);
}
