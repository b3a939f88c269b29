export async function first (n: number): Promise<number> {
  const g = await new Promise<number>((resolve) => { const t = n + 1; console.log(t); resolve(t) }); console.log(n)
  return g
}

export async function second (n: number): Promise<number> {
  const g = await new Promise<number>((resolve) => { console.log(n); resolve(n) })
  ;[1, 2].forEach((each) => console.log(each))
  return g
}

export async function third (n: number): Promise<void> {
  const m = n
  await new Promise<void>((resolve) => { [m, 2].forEach((each) => console.log(each)); resolve() })
}
