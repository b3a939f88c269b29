export default [
  (module) => new module.Shelf(new module.Remote()).first,
  (module) => new module.Shelf(module.local).first,
  (module) => new module.Remote().title('a'),
  (module) => module.list(new module.Remote(), ['a', 'b']),
  (module) => module.list(module.local, ['a', 'b']),
];
