declare module 'virtual:seed-library' {
  const files: [path: string, text: string][];
  export default files;
}
