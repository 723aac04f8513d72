package se.bokskjuts.api.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.bokskjuts.api.security.ApiKeys;
import se.bokskjuts.api.serve.Client.Answer;
import se.bokskjuts.data.access.Grant;

/**
 * Each key of VROOM's docs/API.md on a line of places 100 s and 1 km apart: what it changes can be
 * redone in the head. One vehicle from place 0 and back, unless a case says otherwise; {@code
 * expected} are JSON pointers into the answer with their values.
 */
@Served
class VroomKeysIT {
  private static final int PLACES = 4;
  private static final String ROUND = "{'id':1,'start_index':0,'end_index':0%s}";
  private static final String JOB = "{'id':%d,'location_index':%d%s}";

  @LocalServerPort int port;
  @Autowired ApiKeys keys;
  private Client client;

  @BeforeEach
  void signIn() {
    client = Client.of(port, keys, Grant.of("PLANNER"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "skills       | 'skills':[1]          | 'skills':[1]            | 'skills':[2]            | /unassigned/0/id=2 /summary/cost=200",
        "no skills    |                       |                         | 'skills':[2]            | /unassigned/0/id=2",
        "priority     | 'max_tasks':1         | 'priority':1            | 'priority':10           | /unassigned/0/id=1",
        "max_tasks    | 'max_tasks':1         |                         |                         | /summary/unassigned=1",
        "travel time  | 'max_travel_time':399 |                         |                         | /unassigned/0/id=2",
        "just so much | 'max_travel_time':400 |                         |                         | /summary/unassigned=0",
        "max_distance | 'max_distance':3999   |                         |                         | /unassigned/0/id=2",
        "so far       | 'max_distance':4000   |                         |                         | /summary/unassigned=0 /summary/distance=4000",
        "fast         | 'speed_factor':2      |                         |                         | /summary/duration=200",
        "slow         | 'speed_factor':0.5    |                         |                         | /summary/duration=800",
        "fixed        | 'costs':{'fixed':1000}|                         |                         | /summary/cost=1400",
        "per_hour     | 'costs':{'per_hour':9}|                         |                         | /summary/cost=1",
        "per_km       | 'costs':{'per_hour':0,'per_km':25} |            |                         | /summary/cost=100 /summary/duration=400",
        "task hour    | 'costs':{'per_task_hour':3600} | 'service':70   |                         | /summary/cost=470 /summary/service=70",
        "service      |                       | 'service':60            | 'service':40            | /summary/service=100 /summary/duration=400",
        "setup        |                       | 'setup':60              | 'setup':40,'service':5  | /summary/setup=100 /summary/service=5",
        "same place   |                       | 'setup':60,'location_index':2 | 'setup':60        | /summary/setup=60",
        "per type     | 'type':'cykel'        | 'service':9,'service_per_type':{'cykel':30} | 'setup_per_type':{'bil':99,'cykel':7} | /summary/service=30 /summary/setup=7",
        "delivery     | 'capacity':[1]        | 'delivery':[1]          | 'delivery':[1]          | /summary/unassigned=1 /summary/delivery/0=1",
        "amount       | 'capacity':[1]        | 'amount':[1]            | 'amount':[1]            | /summary/unassigned=1 /summary/delivery/0=1",
        "pickup       | 'capacity':[1]        | 'delivery':[1]          | 'pickup':[1]            | /summary/unassigned=0 /summary/pickup/0=1",
        "two measures | 'capacity':[5,1]      | 'pickup':[2,1]          | 'pickup':[2,1]          | /summary/unassigned=1",
        "no capacity  |                       | 'delivery':[1]          |                         | /unassigned/0/id=1",
        "hours        | 'time_window':[50,449]|                         |                         | /unassigned/0/id=2",
        "just in time | 'time_window':[50,450]|                         |                         | /summary/unassigned=0 /routes/0/steps/3/arrival=450",
        "windows      | 'time_window':[0,999] | 'time_windows':[[0,50],[300,350]] |               | /summary/unassigned=0 /summary/waiting_time=0",
        "too early    | 'time_window':[0,999] | 'time_windows':[[0,50]] |                         | /unassigned/0/id=1",
        "break        | 'breaks':[{'id':7,'service':80,'time_windows':[[150,160]]}],'time_window':[0,480] | | | /summary/unassigned=0 /summary/service=80",
        "break too long | 'breaks':[{'id':7,'service':80,'time_windows':[[150,160]]}],'time_window':[0,479] | | | /unassigned/0/id=2",
        "break, windows | 'breaks':[{'id':7,'service':1,'time_windows':[[0,1],[900,901]]}],'time_window':[500,1500] | | | /summary/unassigned=0 /summary/service=1",
        "break, load  | 'capacity':[3],'breaks':[{'id':7,'service':9,'max_load':[2],'description':'fika'}] | 'delivery':[1] | 'delivery':[2] | /summary/unassigned=0 /summary/service=9",
        "description  | 'description':'bil'   | 'description':'Mora'    |                         | /routes/0/description=bil /routes/0/vehicle=1",
        "steps        | 'steps':[{'type':'start'},{'type':'job','id':2},{'type':'job','id':1},{'type':'end'}] | | | /summary/cost=400",
      })
  void each_key_does_what_its_description_says(
      String name, String ofVehicle, String ofFirst, String ofSecond, String expected) {
    String vehicle = String.format(ROUND, more(ofVehicle));
    int first = ofFirst != null && ofFirst.contains("location_index") ? 2 : 1;
    String jobs =
        job(1, first, ofFirst == null ? null : ofFirst.replace(",'location_index':2", ""))
            + ","
            + job(2, 2, ofSecond);

    assertAnswer(order("'vehicles':[" + vehicle + "],'jobs':[" + jobs + "]"), expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "shipment | 'vehicles':[{'id':1,'start_index':0,'end_index':0,'capacity':[1]}],'shipments':[{'amount':[1],'pickup':{'id':5,'location_index':1},'delivery':{'id':5,'location_index':2}},{'amount':[1],'pickup':{'id':6,'location_index':2},'delivery':{'id':6,'location_index':3}}] | /summary/unassigned=0 /summary/cost=600 /summary/delivery/0=2",
        "shipment, skills | 'vehicles':[{'id':1,'start_index':0}],'shipments':[{'skills':[4],'pickup':{'id':5,'location_index':1},'delivery':{'id':6,'location_index':2}}] | /summary/unassigned=2",
        "open end | 'vehicles':[{'id':1,'start_index':0}],'jobs':[{'id':1,'location_index':3}] | /summary/cost=300",
        "open start | 'vehicles':[{'id':1,'end_index':0}],'jobs':[{'id':1,'location_index':3}] | /summary/cost=300",
        "profile | 'vehicles':[{'id':1,'start_index':0,'end_index':0,'profile':'cykel'}],'jobs':[{'id':1,'location_index':1}] | /summary/cost=10",
        "costs | 'vehicles':[{'id':1,'start_index':0,'end_index':0,'profile':'dyr'}],'jobs':[{'id':1,'location_index':1}] | /summary/cost=14 /summary/duration=200",
        "old matrix | 'matrix':[[0,3],[4,0]],'vehicles':[{'id':1,'start_index':0,'end_index':0}],'jobs':[{'id':1,'location_index':1}] | /summary/cost=7",
        "plan mode | 'options':{'c':true},'vehicles':[{'id':1,'start_index':0,'end_index':0,'max_tasks':1,'steps':[{'type':'job','id':2,'service_at':900},{'type':'job','id':1}]}],'jobs':[{'id':1,'location_index':1},{'id':2,'location_index':2}] | /summary/unassigned=0 /routes/0/steps/1/id=2 /summary/violations/0/cause=max_tasks",
        "limit | 'options':{'l':1,'x':0,'t':4,'g':false},'vehicles':[{'id':1,'start_index':0,'end_index':0}],'jobs':[{'id':1,'location_index':1}] | /summary/cost=200",
      })
  void each_form_of_task_place_and_option_does(String name, String body, String expected) {
    assertAnswer(body.contains("'matrix'") ? "{" + body + "}" : order(body), expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'max_traveltime':3 | max_travel_time",
        "'maxDistance':3 | max_distance",
        "'timewindow':[0,1] | time_window",
        "'break':[] | breaks",
        "'speed':2 | speed_factor",
        "'cost':{} | costs",
        "'costs':{'perhour':1} | per_hour",
        "'breaks':[{'id':1,'timewindows':[]}] | time_windows",
        "'steps':[{'typ':'job'}] | type",
        "'speed_factor':0 | above 0 and at most 5",
        "'speed_factor':5.5 | above 0 and at most 5",
        "'max_tasks':-1 | max_tasks",
        "'max_travel_time':1.5 | max_travel_time",
        "'capacity':[-1] | capacity",
        "'skills':['hiss'] | skills",
        "'time_window':[9,3] | end is before the start",
        "'steps':[{'type':'lunch','id':1}] | start, job, pickup, delivery, break, end",
        "'costs':{'per_km':-2} | per_km",
      })
  void what_is_wrong_is_refused_in_words(String ofVehicle, String told) {
    String vehicle = String.format(ROUND, "," + ofVehicle);

    Answer answer = post(order("'vehicles':[" + vehicle + "],'jobs':[" + job(1, 1, null) + "]"));

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.json().path("code").asInt()).isEqualTo(2);
    assertThat(answer.json().path("errors").toString()).contains(told);
  }

  private static String more(String keys) {
    return keys == null ? "" : "," + keys;
  }

  private static String job(int id, int place, String keys) {
    return String.format(JOB, id, place, more(keys));
  }

  /** With the line of places, a faster profile and one with costs of its own. */
  private static String order(String body) {
    return "{"
        + body
        + ",'matrices':{'car':{'durations':"
        + line(100)
        + ",'distances':"
        + line(1000)
        + "},'cykel':{'durations':"
        + line(5)
        + ",'distances':"
        + line(1)
        + "},'dyr':{'durations':"
        + line(100)
        + ",'distances':"
        + line(1)
        + ",'costs':"
        + line(7)
        + "}}}";
  }

  private static String line(int step) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < PLACES; i++) {
      StringBuilder row = new StringBuilder();
      for (int j = 0; j < PLACES; j++) {
        row.append(j == 0 ? "" : ",").append(step * Math.abs(i - j));
      }
      rows.append(i == 0 ? "[" : ",[").append(row).append("]");
    }
    return "[" + rows + "]";
  }

  private Answer post(String body) {
    return client.post("/vroom", body.replace('\'', '"'));
  }

  private void assertAnswer(String body, String expected) {
    Answer answer = post(body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    JsonNode json = answer.json();
    for (String pair : expected.strip().split(" ")) {
      String[] parts = pair.split("=");
      assertThat(json.at(parts[0]).asText()).as("%s in %s", parts[0], json).isEqualTo(parts[1]);
    }
  }
}
