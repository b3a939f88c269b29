export default [
  (module) => new module.Shelf().items(),
  (module) => new module.Shelf().names('a', 'b'),
  (module) => new module.Shelf().total(),
  (module) => module.readers.ids(),
  (module) => module.pages(),
  (module) => module.show(new module.Shelf(), new module.Shelf()),
];
