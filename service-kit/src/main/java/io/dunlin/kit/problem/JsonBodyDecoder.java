package io.dunlin.kit.problem;

import module java.base;

import com.fasterxml.jackson.annotation.Nulls;
import io.dunlin.kit.input.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.util.MimeType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the JSON bodies of requests: texts keep the rule for text, no list has null in it, and all
 * that is wrong with the fields is told in one problem. A body that is no JSON at all is a {@link
 * DecodingException}.
 */
public final class JsonBodyDecoder extends JacksonJsonDecoder {

  public JsonBodyDecoder(JsonMapper json) {
    super(
        json.rebuild()
            .addModule(new StrictValues())
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
            .build());
  }

  @Override
  public Object decode(
      DataBuffer body,
      ResolvableType type,
      @Nullable MimeType mime,
      @Nullable Map<String, Object> hints) {
    try {
      return read(body, type);
    } finally {
      DataBufferUtils.release(body);
    }
  }

  private Object read(DataBuffer body, ResolvableType type) {
    BodyErrors errors = new BodyErrors();
    var reader = getMapper().readerFor(getJavaType(type.getType(), null)).withHandler(errors);
    try {
      @Nullable Object read = reader.readValue(body.asInputStream());
      List<FieldError> found = errors.with(null);
      if (!found.isEmpty()) {
        throw Problem.invalid(found);
      }
      if (read == null) {
        throw new DecodingException("The body is null");
      }
      return read;
    } catch (StreamReadException unreadable) {
      throw new DecodingException("The body is no JSON", unreadable);
    } catch (JacksonException last) {
      throw Problem.invalid(errors.with(last));
    }
  }
}
