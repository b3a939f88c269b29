// warned: open-input
import execa from 'execa';
import which = require('which');

export async function version(name: string): Promise<string> {
	const { stdout } = await execa(await which(name), ['--version']);
	return stdout + (await execa.command(`${name} --help`)).stdout;
}
