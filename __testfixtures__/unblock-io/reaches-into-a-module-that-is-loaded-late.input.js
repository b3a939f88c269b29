export async function load(name) {
	return (await import('node:fs')).readFileSync(name, 'utf8');
}

export async function size(name) {
	const fs = await import('node:fs');
	return (fs).statSync(name).size;
}
