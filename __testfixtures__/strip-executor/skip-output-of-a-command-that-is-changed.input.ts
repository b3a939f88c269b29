// refused: executor-shape
import { exec } from 'node:child_process';

export function trimmed(command: string): Promise<string> {
	return new Promise((resolve, reject) => {
		exec(command, (error, stdout) => (error ? reject(error) : resolve(stdout.trim())));
	});
}

export function renamed(command: string): Promise<{ out: string; errors: string }> {
	return new Promise((resolve, reject) => {
		exec(command, (error, out, errors) => (error ? reject(error) : resolve({ out, errors })));
	});
}
