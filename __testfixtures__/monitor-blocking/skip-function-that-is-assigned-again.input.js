// refused: hoisted
export async function read(id) {
	return `row ${id}`;
}

const plain = read;
read = async (id) => `[${await plain(id)}]`;
