// PDF documents that cost whoever draws them far more than they weigh. Without a table of their objects, which readers make themselves.

/** @param objects dictionaries from the fourth object on; `stream` behind each */
function pdfOf(resources: string, content: string, objects: readonly { dictionary: string; stream: string }[]): Uint8Array {
  const all = [{ dictionary: '', stream: content }, ...objects].map(
    ({ dictionary, stream }, at) =>
      `${at + 4} 0 obj << ${dictionary} /Length ${stream.length} >>\nstream\n${stream}\nendstream\nendobj\n`,
  );
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 600] /Resources << ${resources} >> /Contents 4 0 R >>`;
  const first = `1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n`;
  const text = `%PDF-1.4\n${first}3 0 obj ${page} endobj\n${all.join('')}trailer << /Root 1 0 R >>\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

/** Transparent groups, each in the one before and as large as the page: each takes a surface of its own. */
export function nestedGroups(count: number): Uint8Array {
  const groups = Array.from({ length: count }, (_, at) => {
    const inner = at < count - 1 ? `/XObject << /X ${at + 6} 0 R >>` : '';
    const resources = `/Resources << /ExtGState << /G << /ca 0.5 /BM /Multiply >> >> ${inner} >>`;
    return {
      dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 600 600] /Group << /S /Transparency /I true >> ${resources}`,
      stream: inner ? '/G gs 0 0 10 10 re f /X Do' : '0 0 300 300 re f',
    };
  });
  return pdfOf('/XObject << /X 5 0 R >>', '/X Do', groups);
}

/** A pattern as large as the page that is repeated after every `step` points. */
export function repeatedPattern(step: number): Uint8Array {
  const steps = `/XStep ${step} /YStep ${step}`;
  return pdfOf('/Pattern << /P 5 0 R >>', '/Pattern cs /P scn 0 0 600 600 re f', [
    {
      dictionary: `/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 600 600] ${steps} /Resources << >>`,
      stream: '0 0 1 1 re f',
    },
  ]);
}
