/** How many points of the picture one unit of the page becomes: sharp on paper too. */
const SCALE = 2;

/** A picture of vectors as the bytes of a PNG file. */
export async function pngOf(svg: string): Promise<number[]> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, "image/png");
  });
  if (!blob) throw new Error("the picture cannot be drawn as points");
  return [...new Uint8Array(await blob.arrayBuffer())];
}
